using System.Diagnostics;
using System.Xml.Linq;

namespace RnnGen.Sequences.Tests;

/// <summary>Runs the sample as a user does.</summary>
public sealed class LongMemoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rnngen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Compares_three_memories_and_draws_their_gradients()
    {
        var (code, output, error) = Run("--quick");
        error.ShouldBe("");
        code.ShouldBe(0);
        foreach (var name in new[] { "adding 10", "copying 5", "Reber 1", "Elman", "Gru", "Lstm", "steps before the loss" })
            output.ShouldContain(name);
        var pictures = Directory.GetFiles(Path.Combine(_folder, "artifacts", "long-memory"));
        pictures.Length.ShouldBe(12);
        foreach (var picture in pictures)
            XDocument.Load(picture);
    }

    [Theory]
    [InlineData("--steps", "0")]
    [InlineData("--units", "many")]
    [InlineData("--nonsense")]
    public void Bad_input_has_code_1(params string[] arguments)
    {
        var (code, _, error) = Run(arguments);
        code.ShouldBe(1);
        error.ShouldNotBe("");
        error.ShouldNotContain("   at ");
    }

    private (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "LongMemory.dll"), .. arguments])
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
