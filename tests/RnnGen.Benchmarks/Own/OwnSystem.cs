using System.Diagnostics;
using RnnGen.Benchmarks.Compare;

namespace RnnGen.Benchmarks.Own;

/// <summary>RnnGen, measured in this process.</summary>
/// <param name="name">Its name in the tables.</param>
/// <param name="classOf">The class that runs a workload; null if none does.</param>
internal sealed class OwnSystem(string name, Func<Workload, Cell?> classOf) : ISystem
{
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(60);
    private readonly HashSet<(string Kind, string Cell, int Layers, WeightFormat Format, int Streams)> _compiled = [];
    private OwnTask? _task;
    private long _calls;

    public OwnSystem() : this("RnnGen", workload => ComparedCells.Named(workload.Cell)) { }

    public string Name => name;

    public string Description => $"RnnGen {typeof(NetworkDescription).Assembly.GetName().Version?.ToString(3)} on .NET {Environment.Version}";

    public TimeSpan Waited => RunQueue.Waited(Environment.ProcessId);

    public Results? Prepare(Workload workload, int threads)
    {
        if (classOf(workload) is not { } cell)
            return null;
        Cores.Pin(threads);
        if (_compiled.Add((workload.Kind, cell.Name, workload.Layers, workload.Format, workload.Kind == Workload.Streaming ? workload.Batch : 0)))
            WarmUp(OwnTask.New(cell.SizesAreFixed ? workload : Smaller(workload), cell));
        _task = OwnTask.New(workload, cell);
        var note = Threads.Use(_task.Network, threads);
        var results = _task.Results();
        _calls = Calibrated();
        return results with { Note = note };
    }

    public double Sample() => Time(_calls).TotalNanoseconds / _calls;

    private static Workload Smaller(Workload workload) =>
        workload with { Input = Math.Min(workload.Input, 40), Hidden = 40, Steps = Math.Min(workload.Steps, 8), Batch = Math.Min(workload.Batch, 4) };

    /// <summary>Lets the runtime compile its final code, which it does in the background after some thirty calls.</summary>
    private static void WarmUp(OwnTask task)
    {
        for (var i = 0; i < 4; i++)
        {
            var start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < Enough)
                task.Run(40);
            Thread.Sleep(150);
        }
    }

    private long Calibrated()
    {
        _task!.Run(3);
        long calls = 1;
        for (var time = Time(calls); time < Enough; time = Time(calls))
            calls = Math.Max(calls + 1, (long)(calls * Math.Min(10, 1.1 * Enough / time)));
        return calls;
    }

    private TimeSpan Time(long calls)
    {
        var start = Stopwatch.GetTimestamp();
        _task!.Run(calls);
        return Stopwatch.GetElapsedTime(start);
    }
}
