namespace RnnGen.Benchmarks.Own;

/// <summary>The one place that gives RnnGen its threads.</summary>
internal static class Threads
{
    /// <summary>Lets a task run on a number of threads; says so where it cannot.</summary>
    public static string Use(OwnTask task, int threads) => threads == 1 ? "" : "RnnGen on 1 thread";
}
