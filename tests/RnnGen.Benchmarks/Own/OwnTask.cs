using RnnGen.Benchmarks.Compare;

namespace RnnGen.Benchmarks.Own;

/// <summary>A workload in RnnGen.</summary>
internal abstract class OwnTask
{
    /// <summary>The network that runs.</summary>
    public abstract IRecurrentNetwork Network { get; }

    /// <summary>Runs the workload a number of times.</summary>
    public abstract void Run(long calls);

    /// <summary>What the last run computed.</summary>
    public abstract Results Results();

    /// <summary>Makes a workload ready with a class of the same equations.</summary>
    public static OwnTask New(Workload workload, Cell cell) => workload.Kind switch
    {
        Workload.Streaming => new StreamingTask(workload, cell),
        Workload.LanguageModel => new LanguageModelTask(workload),
        _ => new SequenceTask(workload),
    };
}
