using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace RnnGen;

/// <summary>One of the threads that carry out a run together.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct Worker
{
    private readonly Crew? _crew;

    internal Worker(Crew crew, int index, int count)
    {
        _crew = crew;
        Index = index;
        Count = count;
    }

    private Worker(int count) => Count = count;

    /// <summary>The only one.</summary>
    internal static Worker Alone => new(1);

    /// <summary>The place among the workers, from 0.</summary>
    public int Index { get; }

    /// <summary>The number of workers.</summary>
    public int Count { get; }

    /// <summary>Whether this worker does what is done once.</summary>
    public bool IsFirst => Index == 0;

    /// <summary>Waits until all workers have come here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Meet()
    {
        if (Count > 1)
            _crew!.Meet();
    }
}
