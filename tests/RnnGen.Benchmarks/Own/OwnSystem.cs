using System.Diagnostics;
using RnnGen.Benchmarks.Compare;

namespace RnnGen.Benchmarks.Own;

/// <summary>RnnGen, measured in this process.</summary>
internal sealed class OwnSystem : ISystem
{
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(60);
    private readonly HashSet<(string Kind, string Cell, int Layers, WeightFormat Format)> _compiled = [];
    private OwnTask? _task;
    private long _calls;

    public string Name => "RnnGen";

    public string Description => $"RnnGen {typeof(NetworkDescription).Assembly.GetName().Version?.ToString(3)} on .NET {Environment.Version}";

    public TimeSpan Waited => RunQueue.Waited(Environment.ProcessId);

    public Results? Prepare(Workload workload, int threads)
    {
        Cores.Pin(threads);
        if (_compiled.Add((workload.Kind, workload.Cell, workload.Layers, workload.Format)))
            WarmUp(OwnTask.New(workload with { Input = Math.Min(workload.Input, 40), Hidden = 40, Steps = Math.Min(workload.Steps, 8), Batch = Math.Min(workload.Batch, 4) }));
        _task = OwnTask.New(workload);
        var note = Threads.Use(_task.Network, threads);
        var results = _task.Results();
        _calls = Calibrated();
        return results with { Note = note };
    }

    public double Sample() => Time(_calls).TotalNanoseconds / _calls;

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
