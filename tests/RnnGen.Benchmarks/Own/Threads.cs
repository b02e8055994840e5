namespace RnnGen.Benchmarks.Own;

/// <summary>The one place that gives RnnGen its threads.</summary>
internal static class Threads
{
    /// <summary>Lets a network run on a number of threads; says so where it cannot.</summary>
    public static string Use(IRecurrentNetwork network, int threads)
    {
        network.Threads = threads;
        return "";
    }
}
