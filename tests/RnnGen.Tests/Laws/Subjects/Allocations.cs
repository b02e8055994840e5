namespace RnnGen.Tests.Laws.Subjects;

/// <summary>The bytes that an action allocates once it is warm.</summary>
internal static class Allocations
{
    /// <summary>The least of a few runs: what the runtime itself does once, at a time of its own, is no habit of the action.</summary>
    public static long Of(Action action)
    {
        for (var i = 0; i < 3; i++)
            action();
        var least = long.MaxValue;
        for (var i = 0; i < 3 && least > 0; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
