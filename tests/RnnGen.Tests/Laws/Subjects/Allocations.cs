namespace RnnGen.Tests.Laws.Subjects;

/// <summary>The bytes that an action allocates once it is warm.</summary>
/// <remarks>
/// The tests run without concurrent collections: where one ends its marking, it takes from every thread what is left of the thread's
/// 8 KB to allocate from, and the runtime counts that as allocated.
/// </remarks>
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
