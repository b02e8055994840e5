namespace RnnGen.Benchmarks.Compare;

/// <summary>Lets the systems take turns, so that what disturbs one disturbs the others.</summary>
internal static class Turns
{
    /// <summary>Measures a workload; null if RnnGen does not run it.</summary>
    public static Measurement? Take(Workload workload, int threads, int rounds, IReadOnlyList<ISystem> systems)
    {
        var ready = (
            from system in systems
            let results = system.Prepare(workload, threads)
            where results is not null
            select new Sampling(system, results)).ToList();
        if (ready.Count == 0 || ready[0].System != systems[0])
            return null;
        foreach (var peer in ready.Skip(1))
            Compare(workload, peer.System, peer.Results, ready[0].Results);
        for (var round = 0; round < rounds; round++)
            ready.ForEach(each => each.Take());
        var samples = ready.Select(each => each.Samples).ToList();
        return new Measurement(workload, threads, samples[0], samples[1..]);
    }

    private static void Compare(Workload workload, ISystem system, Results theirs, Results mine)
    {
        var tolerance = workload.Format == WeightFormat.Single ? 2e-3 : 2e-2;
        if (!Agree(theirs.Output, mine.Output, tolerance) || !Agree(theirs.Gradient, mine.Gradient, tolerance))
            Console.Error.WriteLine($"{system.Name} disagrees on {workload.Request}: {theirs.Output:G6}, {theirs.Gradient:G6} instead of {mine.Output:G6}, {mine.Gradient:G6}.");
    }

    private static bool Agree(double a, double b, double tolerance) => Math.Abs(a - b) <= tolerance * Math.Max(Math.Abs(a), Math.Abs(b));
}
