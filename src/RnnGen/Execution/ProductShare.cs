using System.ComponentModel;

namespace RnnGen;

/// <summary>What one worker multiplies at a step of a loop: all columns for its own sequences, or some of the columns for all sequences.</summary>
/// <param name="first">The first sequence.</param>
/// <param name="end">The sequence after the last one.</param>
/// <param name="index">Which share of the columns.</param>
/// <param name="count">In how many shares the columns are cut.</param>
/// <param name="fromEnd">Whether the last columns come first.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct ProductShare(nint first, nint end, int index, int count, bool fromEnd)
{
    /// <summary>The first sequence.</summary>
    public nint First => first;

    /// <summary>The number of sequences, 0 or more.</summary>
    public nint Count => end - first;

    /// <summary>Which share of the columns.</summary>
    public int Index => index;

    /// <summary>In how many shares the columns are cut.</summary>
    public int Shares => count;

    /// <summary>Whether the last columns come first: from step to step in turns, see <see cref="Numerics.Sweep"/>.</summary>
    public bool FromEnd => fromEnd;

    /// <summary>The sequences before one.</summary>
    public ProductShare Until(nint sequence) => new(first, nint.Max(first, nint.Min(end, sequence)), index, count, fromEnd);

    /// <summary>The sequences from one on.</summary>
    public ProductShare From(nint sequence) => new(nint.Max(first, nint.Min(end, sequence)), end, index, count, fromEnd);
}
