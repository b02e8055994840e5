using System.CommandLine;
using System.Text;
using RnnGen.Samples.Anomalies;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    return Options.Command(options =>
    {
        if (options.Data is { } path)
            Watching.File(options, path);
        else
            Watching.Made(options);
    }).Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
