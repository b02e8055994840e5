using System.Diagnostics;
using System.Globalization;

namespace RnnGen.Benchmarks.Compare.Peers;

/// <summary>A peer as a process of its own that answers lines: it prepares a workload, then runs samples of it.</summary>
internal sealed class PeerProcess : IDisposable
{
    private readonly Process _process;

    public PeerProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
        Description = Answer("peer");
    }

    /// <summary>Name and version.</summary>
    public string Description { get; }

    /// <summary>The time for which other programs had its cores.</summary>
    public TimeSpan Waited => RunQueue.Waited(_process.Id);

    /// <summary>Makes a workload ready; null if the peer has no such thing, or, with a line on the console, if it fails.</summary>
    public Results? Prepare(Workload workload)
    {
        Ask("prepare " + workload.Request);
        var line = Line();
        if (line == "unsupported")
            return null;
        if (!line.StartsWith("ready ", StringComparison.Ordinal))
        {
            Console.Error.WriteLine($"{Description} on {workload.Request}: {line}");
            return null;
        }

        var numbers = line["ready ".Length..].Split(' ').Select(Number).ToArray();
        return new Results(numbers[0], numbers[1]);
    }

    /// <summary>The time of one call in nanoseconds.</summary>
    public double Sample()
    {
        Ask("run");
        return Number(Line());
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(2000))
            _process.Kill();
        _process.Dispose();
    }

    private void Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    private string Answer(string verb)
    {
        var line = Line();
        return line.StartsWith(verb + " ", StringComparison.Ordinal) ? line[(verb.Length + 1)..] : throw new InvalidOperationException(line);
    }

    private string Line() => _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} has ended.");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
