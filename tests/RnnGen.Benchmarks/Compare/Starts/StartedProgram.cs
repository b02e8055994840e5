using System.Diagnostics;
using RnnGen.Benchmarks.Compare.Peers;

namespace RnnGen.Benchmarks.Compare.Starts;

/// <summary>A program that starts, makes an LSTM of 128 units, takes one step, and prints one number of the result.</summary>
/// <param name="name">Its name in the tables.</param>
/// <param name="command">How to start it.</param>
internal sealed class StartedProgram(string name, Variant command) : ISystem
{
    private int _threads;

    public string Name => name;

    public string Description => name;

    public TimeSpan Waited => TimeSpan.Zero;

    public Results? Prepare(Workload workload, int threads)
    {
        _threads = threads;
        Sample();
        return new Results(0, 0);
    }

    /// <summary>The time from the start of the process to its first line.</summary>
    public double Sample()
    {
        var start = command.Start(_threads);
        start.RedirectStandardOutput = true;
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadLine();
        var time = Stopwatch.GetElapsedTime(begin).TotalNanoseconds;
        process.WaitForExit();
        return line is { Length: > 0 } ? time : throw new InvalidOperationException($"{name} printed nothing.");
    }
}
