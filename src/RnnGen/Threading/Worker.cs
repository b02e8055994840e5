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

    /// <summary>Where the worker's share of so many things begins.</summary>
    internal nint First(nint things) => things * Index / Count;

    /// <summary>Where the worker's share of so many things ends.</summary>
    internal nint End(nint things) => things * (Index + 1) / Count;

    /// <summary>The worker's share of the elements of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Columns Columns(int width) => new(width, Index, Count);

    /// <summary>Waits until all workers have come here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Meet()
    {
        if (Count > 1)
            _crew!.Meet();
    }
}
