using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>The right operand of a <see cref="Product{V,T}"/>, laid out as the kernels read it.</summary>
/// <remarks>
/// Columns are cut into panels of two lanes; a panel holds its columns of every row, row after row, block after block. The layout
/// does not depend on the vectors in use. The memory, of <see cref="Packing.Length{T}"/> elements, belongs to the caller.
/// </remarks>
/// <param name="Data">The first panel, on a 64-byte boundary.</param>
/// <param name="Blocks">The number of pieces of an operand row.</param>
/// <param name="BlockSize">The number of values in each piece.</param>
/// <param name="BlockStride">The distance between the starts of two pieces; what lies between them is not read.</param>
/// <param name="Columns">The width of the result, a multiple of <see cref="Lane.Width{T}"/>.</param>
public readonly record struct PackedMatrix<T>(Address<T> Data, int Blocks, int BlockSize, int BlockStride, int Columns)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The columns of a panel: 32 floats or 16 doubles.</summary>
    public static int PanelWidth => 2 * Lane.Width<T>();

    /// <summary>The number of rows, of all blocks together.</summary>
    public int Depth => Blocks * BlockSize;

    /// <summary>The memory of all panels.</summary>
    internal long Bytes => (long)Depth * Columns * Unsafe.SizeOf<T>();

    /// <summary>The distance between two panels, in elements.</summary>
    internal nint PanelStride => (nint)Depth * PanelWidth;

    /// <summary>The first row of a column that starts a vector.</summary>
    internal Address<T> Column(nint column) => Data + column / PanelWidth * PanelStride + column % PanelWidth;

    /// <summary>Some of the panels: a share of the columns, as equal as may be.</summary>
    /// <param name="index">Which share.</param>
    /// <param name="count">How many shares there are.</param>
    /// <param name="column">The first column.</param>
    internal PackedMatrix<T> Share(int index, int count, out int column)
    {
        var share = new Columns(Columns, index, count, PanelWidth);
        column = share.First;
        return this with { Data = Column(column), Columns = share.Count };
    }
}
