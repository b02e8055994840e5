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
    {
        var lanes = (width + Lane - 1) / Lane;
        First = (int)((long)lanes * index / count) * Lane;
        Count = Math.Max(0, Math.Min(width, (int)((long)lanes * (index + 1) / count) * Lane) - First);
    }

    /// <summary>The first element.</summary>
    public int First { get; }

    /// <summary>The number of elements.</summary>
    public int Count { get; }
}
