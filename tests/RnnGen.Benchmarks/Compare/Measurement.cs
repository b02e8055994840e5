namespace RnnGen.Benchmarks.Compare;

/// <summary>The samples of one system in nanoseconds per call.</summary>
/// <param name="System">Its name.</param>
/// <param name="Note">What to say about it.</param>
/// <param name="Times">One of each round.</param>
/// <param name="Disturbed">The number of those that other programs disturbed.</param>
internal sealed record Samples(string System, string Note, IReadOnlyList<double> Times, int Disturbed)
{
    /// <summary>The middle one.</summary>
    public double Median => Times.Order().ElementAt(Times.Count / 2);

    /// <summary>The smallest.</summary>
    public double Best => Times.Min();
}

/// <summary>One workload on a number of threads, by all systems that can run it.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Threads">The number of threads.</param>
/// <param name="Own">RnnGen.</param>
/// <param name="Peers">The others.</param>
internal sealed record Measurement(Workload Workload, int Threads, Samples Own, IReadOnlyList<Samples> Peers);
