using System.ComponentModel;

namespace RnnGen;

/// <summary>Rows in portions, the last portion first: what one gradient has read of them is still in a near cache when the next gradient reads it.</summary>
/// <remarks>All gradients are read and written again for each portion, so it grows with them.</remarks>
/// <param name="rows">The number of rows.</param>
/// <param name="gradientBytes">The memory of all gradients.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public struct RowPortions(int rows, long gradientBytes)
{
    /// <summary>The rows that are summed at once, the least that a portion has.</summary>
    internal const int Chunk = 256;

    private const long GradientBytesOfAChunk = 2 << 20;

    private readonly int _most = (int)Math.Clamp(gradientBytes / GradientBytesOfAChunk * Chunk, Chunk, int.MaxValue / 2);
    private int _end = -1;

    /// <summary>The portion that is reached.</summary>
    public RowPortion Current { get; private set; }

    /// <summary>This.</summary>
    public readonly RowPortions GetEnumerator() => this;

    /// <summary>Goes on to the portion before.</summary>
    public bool MoveNext()
    {
        _end = _end < 0 ? rows : Current.First;
        Current = new(Math.Max(0, _end - _most), Math.Min(_end, _most));
        return _end > 0;
    }
}

/// <summary>Some consecutive rows.</summary>
/// <param name="First">The first row.</param>
/// <param name="Count">How many there are.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly record struct RowPortion(int First, int Count);
