using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>Lays out weights for <see cref="Product{V,T}"/>.</summary>
public static unsafe class Packing
{
    /// <summary>The number of elements that a packed matrix takes.</summary>
    public static nint Length<T>(int blocks, int blockSize, int columns) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (nint)blocks * blockSize * ((columns + PackedMatrix<T>.PanelWidth - 1) / PackedMatrix<T>.PanelWidth) * PackedMatrix<T>.PanelWidth;

    /// <summary>Sets a packed matrix to zero; what is not placed afterwards stays zero.</summary>
    public static void Clear<T>(PackedMatrix<T> target) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        target.Data.Span(checked((int)Length<T>(target.Blocks, target.BlockSize, target.Columns))).Clear();

    /// <summary>Places W as it is: row k of the block, column <paramref name="column"/> + j becomes W[k, j].</summary>
    /// <param name="target">A packed matrix.</param>
    /// <param name="block">The block, with at least <paramref name="rows"/> rows.</param>
    /// <param name="column">The first column to be filled.</param>
    /// <param name="matrix">W, row-major.</param>
    /// <param name="leading">The distance between two rows of W.</param>
    /// <param name="rows">The rows of W.</param>
    /// <param name="columns">The columns of W.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Place<T>(PackedMatrix<T> target, int block, int column, Address<T> matrix, nint leading, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var panel = PackedMatrix<T>.PanelWidth;
        for (var from = 0; from < columns;)
        {
            var to = Math.Min(columns, from + panel - (column + from) % panel);
            var destination = target.Column(column + from) + (nint)block * target.BlockSize * panel;
            for (nint k = 0; k < rows; k++)
                (matrix + k * leading + from).Span(to - from).CopyTo((destination + k * panel).Span(to - from));
            from = to;
        }
    }

    /// <summary>Places Wᵀ: row k of the block, column <paramref name="column"/> + j becomes W[j, k].</summary>
    /// <param name="target">A packed matrix.</param>
    /// <param name="block">The block, with at least <paramref name="columns"/> rows.</param>
    /// <param name="column">The first column to be filled.</param>
    /// <param name="matrix">W, row-major.</param>
    /// <param name="leading">The distance between two rows of W.</param>
    /// <param name="rows">The rows of W.</param>
    /// <param name="columns">The columns of W.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PlaceTransposed<T>(PackedMatrix<T> target, int block, int column, Address<T> matrix, nint leading, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        nint panel = PackedMatrix<T>.PanelWidth;
        var side = Transposition<T>.Side;
        for (var j = 0; j < rows;)
        {
            var source = matrix + j * leading;
            var destination = target.Column(column + j) + (nint)block * target.BlockSize * panel;
            var height = (column + j) % side == 0 && j + side <= rows ? side : 1;
            nint k = 0;
            if (height == side)
                for (; k + side <= columns; k += side)
                    Transposition<T>.Block((source + k).Pointer, leading, (destination + k * panel).Pointer, panel);
            for (; k < columns; k++)
                for (nint i = 0; i < height; i++)
                    destination[k * panel + i] = source[i * leading + k];
            j += height;
        }
    }
}
