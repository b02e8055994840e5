using System.Diagnostics;

namespace RnnGen.Benchmarks.Compare;

/// <summary>The programs of the machine.</summary>
internal static class Programs
{
    /// <summary>The path of a program; null if there is none.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)) // an absolute name remains as it is
        .FirstOrDefault(File.Exists);

    /// <summary>What a program prints, or null if it fails.</summary>
    public static string? Output(string program, params IEnumerable<string> arguments)
    {
        if (Find(program) is null)
            return null;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : null;
    }
}
