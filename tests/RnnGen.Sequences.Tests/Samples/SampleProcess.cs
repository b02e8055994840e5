using System.Diagnostics;

namespace RnnGen.Sequences.Tests.Samples;

/// <summary>Runs a sample as a user does.</summary>
internal static class SampleProcess
{
    /// <summary>What a sample writes that ends well.</summary>
    public static string Output(string sample, params string[] arguments)
    {
        var (code, output, error) = Run(sample, arguments);
        error.ShouldBe("");
        code.ShouldBe(0, output);
        return output;
    }

    /// <summary>The single line that a sample says when its input is bad.</summary>
    public static string Error(string sample, params string[] arguments)
    {
        var (code, output, error) = Run(sample, arguments);
        code.ShouldBe(1, output);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        return error;
    }

    /// <summary>The number between two texts.</summary>
    public static double Number(string output, string before, string after)
    {
        var start = output.IndexOf(before, StringComparison.Ordinal) + before.Length;
        start.ShouldBeGreaterThanOrEqualTo(before.Length, output);
        return double.Parse(output.AsSpan(start, output.IndexOf(after, start, StringComparison.Ordinal) - start).Trim(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A picture that a sample has written.</summary>
    public static void ShouldBeAPicture(string path)
    {
        var picture = System.Xml.Linq.XDocument.Load(path);
        picture.Root!.Name.LocalName.ShouldBe("svg");
        picture.Descendants().Count(e => e.Name.LocalName is "path" or "polyline").ShouldBeGreaterThan(0);
    }

    /// <param name="folder">Where it runs; in the folder of the tests where nothing is said.</param>
    public static (int Code, string Output, string Error) Run(string sample, string[] arguments, string folder = "")
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, $"{sample}.dll"), .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
