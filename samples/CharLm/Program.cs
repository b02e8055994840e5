using System.Text;
using RnnGen.Samples.CharLm;
using RnnGen.Sequences;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    var options = Options.Parse(args);
    if (options.Help)
        Console.WriteLine(Options.Usage);
    else if (options.Sample is { } length)
        Sampling.Run(options, length);
    else
        Training.Run(options);
    return 0;
}
catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException or TrainingDivergedException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
