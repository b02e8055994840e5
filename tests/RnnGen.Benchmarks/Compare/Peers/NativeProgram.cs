using System.Diagnostics;

namespace RnnGen.Benchmarks.Compare.Peers;

/// <summary>Compiles a peer's driver next to this program, once for each change.</summary>
internal static class NativeProgram
{
    /// <summary>The folder of the peers' sources.</summary>
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Peers");

    /// <summary>The compiled program; null, with the reason on the console, if it cannot be compiled.</summary>
    /// <param name="source">The file.</param>
    /// <param name="compiler">The compiler.</param>
    /// <param name="name">The program's name.</param>
    /// <param name="options">Further options, such as the architecture and libraries.</param>
    public static string? Compile(string source, string compiler, string name, params string[] options)
    {
        var folder = Path.Combine(Folder, "Native");
        var program = Path.Combine(folder, name);
        if (IsFresh(program, folder))
            return program;
        var start = new ProcessStartInfo(compiler, ["-O3", "-std=c++17", source, "-o", program, .. options])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 0)
            return program;
        Console.Error.WriteLine($"{name} is left out, it does not compile: {errors.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal), errors)}");
        return null;
    }

    private static bool IsFresh(string program, string folder) =>
        File.Exists(program) && Directory.EnumerateFiles(folder, "*.*").All(source => File.GetLastWriteTimeUtc(source) <= File.GetLastWriteTimeUtc(program));
}
