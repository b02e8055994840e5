using System.Diagnostics;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Packages.Tests;

/// <summary>A project outside of the repository that knows nothing but the packages.</summary>
public sealed class PackageTests : IDisposable
{
    private static readonly string s_configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private readonly string _folder = Directory.CreateTempSubdirectory("rnngen").FullName;

    public PackageTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Consumer")))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        foreach (var project in new[] { "RnnGen", "RnnGen.Cells", "RnnGen.Sequences" })
            Dotnet("pack", Path.Combine(Repository.Root, "src", project), "-c", s_configuration, "--no-build", "-o", Path.Combine(_folder, "feed")).Code.ShouldBe(0);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Cells_are_generated_and_learn_and_mistakes_are_named()
    {
        var (code, output) = Dotnet("run", "-c", "Release");
        output.Trim().ShouldEndWith("learned");
        code.ShouldBe(0, output);

        var networks = Path.Combine(_folder, "Networks.cs");
        File.WriteAllText(networks, File.ReadAllText(networks).Replace("Prev(h) +", "Prev(g) +", StringComparison.Ordinal));
        (code, output) = Dotnet("build", "-c", "Release", "--no-restore");
        code.ShouldNotBe(0, output);
        output.ShouldMatch(@"Networks\.cs\(12,\d+\): error RNN");
        output.ShouldNotContain(".g.cs(");
    }

    private (int Code, string Output) Dotnet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
