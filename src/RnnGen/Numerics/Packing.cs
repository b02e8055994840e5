using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>Lays out weights for <see cref="Product{V,T}"/>.</summary>
public static unsafe class Packing
{
    /// <summary>A row of a panel: two lanes. A constant, so that it is copied without a loop.</summary>
    private const uint PanelBytes = 2 * Lane.Bytes;

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
        for (var from = 0; from < columns;)
        {
            var (destination, count) = Part(target, block, column + from, columns - from);
            for (nint k = 0; k < rows; k++)
            {
                T* source = (matrix + ((k * leading) + from)).Pointer, row = (destination + (k * PackedMatrix<T>.PanelWidth)).Pointer;
                if (count == PackedMatrix<T>.PanelWidth)
                    Unsafe.CopyBlockUnaligned(row, source, PanelBytes);
                else
                    Unsafe.CopyBlockUnaligned(row, source, (uint)(count * sizeof(T)));
            }

            from += count;
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
        var panel = PackedMatrix<T>.PanelWidth;
        var lane = Lane.Width<T>();
        for (var from = 0; from < rows;)
        {
            var (destination, count) = Part(target, block, column + from, rows - from);
            for (nint k = 0; k < columns; k += lane)
            {
                var source = matrix + ((from * leading) + k);
                // The rows lie far apart: the lane after the next one of each is fetched.
                for (nint j = 0; j < count; j++)
                    (source + ((j * leading) + (2 * lane))).Fetch();
                Transposition<T>.Run(source.Pointer, leading, (destination + (k * panel)).Pointer, panel, count, nint.Min(lane, columns - k));
            }

            from += count;
        }
    }

    /// <summary>The columns of one panel, from the given one on: where they lie and how many they are.</summary>
    private static (Address<T> Start, int Count) Part<T>(PackedMatrix<T> target, int block, int column, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var panel = PackedMatrix<T>.PanelWidth;
        return (target.Column(column) + ((nint)block * target.BlockSize * panel), Math.Min(columns, panel - (column % panel)));
    }
}
