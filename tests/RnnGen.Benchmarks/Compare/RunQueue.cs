using System.Globalization;

namespace RnnGen.Benchmarks.Compare;

/// <summary>The time for which threads of a process were ready to run while other programs had their cores.</summary>
internal static class RunQueue
{
    /// <summary>The sum over the threads of a process so far; zero where the system does not tell.</summary>
    public static TimeSpan Waited(int process)
    {
        var folder = $"/proc/{process}/task";
        return Directory.Exists(folder)
            ? TimeSpan.FromMicroseconds(Directory.EnumerateDirectories(folder).Sum(thread => Nanoseconds(Path.Combine(thread, "schedstat"))) / 1e3)
            : TimeSpan.Zero;
    }

    /// <summary>Nanoseconds on a core, then nanoseconds waiting for one; a thread may end meanwhile.</summary>
    private static double Nanoseconds(string file)
    {
        try
        {
            return File.ReadAllText(file).Split(' ') is [_, var waited, ..] ? double.Parse(waited, CultureInfo.InvariantCulture) : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
