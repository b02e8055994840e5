using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>Places at equal distances, from the first to the last or from the last to the first.</summary>
/// <remarks>
/// Weights that every step reads are swept from both ends in turns: a step begins with those that the step before has left in the caches. Always
/// from the same end, weights that are larger than a cache would find none of theirs there.
/// </remarks>
/// <param name="first">The first place.</param>
/// <param name="count">The number of places.</param>
/// <param name="distance">From one place to the next.</param>
/// <param name="fromEnd">Whether the last place comes first.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public struct Sweep(nint first, nint count, nint distance, bool fromEnd)
{
    private readonly nint _distance = fromEnd ? -distance : distance;
    private nint _next = fromEnd ? first + ((count - 1) * distance) : first;
    private nint _left = count;

    /// <summary>The place that is reached.</summary>
    public nint Current { get; private set; }

    /// <summary>This.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Sweep GetEnumerator() => this;

    /// <summary>Goes on to the next place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        if (_left <= 0)
            return false;
        _left--;
        Current = _next;
        _next += _distance;
        return true;
    }
}
