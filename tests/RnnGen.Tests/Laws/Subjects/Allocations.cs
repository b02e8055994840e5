namespace RnnGen.Tests.Laws.Subjects;

/// <summary>The bytes that an action allocates once it is warm.</summary>
internal static class Allocations
{
    public static long Of(Action action)
    {
        for (var i = 0; i < 3; i++)
            action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
