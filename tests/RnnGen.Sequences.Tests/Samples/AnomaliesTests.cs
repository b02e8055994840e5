using System.Diagnostics;
using System.Xml.Linq;

namespace RnnGen.Sequences.Tests;

/// <summary>Runs the sample as a user does.</summary>
public sealed class AnomaliesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rnngen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Judges_three_forecasts()
    {
        var (code, output, error) = Run("--quick");
        error.ShouldBe("");
        code.ShouldBe(0);
        foreach (var name in new[] { "last value", "straight line", "network", "precision", "recall", "spike" })
            output.ShouldContain(name);
        XDocument.Load(Path.Combine(_folder, "artifacts", "anomalies.svg"));
    }

    [Fact]
    public void Watches_a_file()
    {
        Write("signal.csv", "value\n" + string.Concat(Enumerable.Range(0, 1200).Select(i => $"{i},{(i == 900 ? 500 : i % 5)}\n")));
        var (code, output, error) = Run("--quick", "--data", "signal.csv");
        error.ShouldBe("");
        code.ShouldBe(0);
        output.ShouldContain("signal.csv(902): 500");
    }

    [Theory]
    [InlineData("nothing.csv", "nothing.csv")]
    [InlineData("short.csv", "short.csv(3): there are 2 values")]
    [InlineData("broken.csv", "broken.csv(3): 'x' is not a number")]
    [InlineData("empty.csv", "empty.csv(0)")]
    public void Bad_files_are_one_line_and_code_1(string file, string message)
    {
        Write("short.csv", "value\n1\n2\n");
        Write("broken.csv", "value\n1\nx\n");
        Write("empty.csv", "");
        var (code, _, error) = Run("--data", file);
        code.ShouldBe(1);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        error.ShouldContain(message);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Anomalies.dll"), .. arguments])
        {
            WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
