using System.ComponentModel;

namespace RnnGen;

/// <summary>A share of the elements of a row: whole lanes of floats, as equal as may be.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct Columns
{
    private const int Lane = Numerics.Lane.Bytes / sizeof(float);

    /// <summary>Takes a share.</summary>
    /// <param name="width">The number of elements.</param>
    /// <param name="index">Which share.</param>
    /// <param name="count">How many shares there are.</param>
    public Columns(int width, int index, int count)
        : this(width, index, count, Lane)
    {
    }

    /// <summary>Takes a share of whole units of so many elements.</summary>
    internal Columns(int width, int index, int count, int unit)
    {
        var units = (width + unit - 1) / unit;
        First = (int)((long)units * index / count) * unit;
        Count = Math.Max(0, Math.Min(width, (int)((long)units * (index + 1) / count) * unit) - First);
    }

    /// <summary>The first element.</summary>
    public int First { get; }

    /// <summary>The number of elements.</summary>
    public int Count { get; }
}
