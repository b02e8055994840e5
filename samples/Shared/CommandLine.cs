using System.CommandLine;
using System.Globalization;
using System.Text;
using RnnGen.Sequences;

namespace RnnGen.Samples;

/// <summary>What the command lines of the samples have in common.</summary>
internal static class CommandLine
{
    /// <summary>An option that takes a whole number; what is no number at all, the parser refuses.</summary>
    public static Option<int> Whole(string name, string description, int usual, int least = 1)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < least)
                result.AddError($"{name} needs a whole number from {least} on.");
        });
        return option;
    }

    /// <summary>An option that takes a number.</summary>
    public static Option<double> Number(string name, string description, double usual, double least)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && !(number >= least && double.IsFinite(number)))
                result.AddError($"{name} needs a number from {least} on.");
        });
        return option;
    }

    /// <summary>An option that takes the path of an SVG picture; null where none is wanted.</summary>
    public static Option<string?> Picture(string what) => new("--picture") { Description = $"Where a picture of {what} is saved, as SVG" };

    /// <returns>The exit code: 1 for bad input, of which one line is said.</returns>
    public static int Run(RootCommand command, string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return command.Parse(arguments).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or TrainingDivergedException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
