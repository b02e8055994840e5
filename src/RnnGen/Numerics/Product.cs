using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>Rows times a packed matrix.</summary>
public static unsafe class Product<V, T>
    where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The most weights that are read side by side: the unit in which a sweep may turn must be small beside the second-level cache.</summary>
    private const int MostBytesAbreast = 256 << 10;

    /// <summary>The most operand rows that all panels go through before the next rows: read again so soon, they are still in a cache.</summary>
    private const int MostOperandBytes = 2 << 20;

    /// <summary>With fewer rows at a time the weights would be read too often.</summary>
    private const int FewestRows = 64;

    /// <summary>result = begin + operand · weights, row by row; see the other form.</summary>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="operand">The operand rows.</param>
    /// <param name="weights">The packed matrix.</param>
    /// <param name="begin">What the sums start from: one row for all, a row for each, or <paramref name="result"/> itself.</param>
    /// <param name="result">The result rows; they must not overlap the operands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(nint rows, Matrix<T> operand, PackedMatrix<T> weights, Matrix<T> begin, Matrix<T> result) =>
        Run(rows, operand.Start, operand.Stride, weights, begin.Start, begin.Stride, result.Start, result.Stride);

    /// <summary>sums += operand · weights, row by row.</summary>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="operand">The operand rows.</param>
    /// <param name="weights">The packed matrix.</param>
    /// <param name="sums">The rows that are added to; they must not overlap the operands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(nint rows, Matrix<T> operand, PackedMatrix<T> weights, Matrix<T> sums) =>
        Run(rows, operand.Start, operand.Stride, weights, sums.Start, sums.Stride, sums.Start, sums.Stride);

    /// <summary>result = begin + operand · weights for a worker's share of rows and columns.</summary>
    /// <param name="share">The rows and columns.</param>
    /// <param name="operand">All operand rows.</param>
    /// <param name="weights">The whole packed matrix.</param>
    /// <param name="begin">What the sums start from: one row for all, a row for each, or <paramref name="result"/> itself.</param>
    /// <param name="result">All result rows; they must not overlap the operands.</param>
    public static void Run(ProductShare share, Matrix<T> operand, PackedMatrix<T> weights, Matrix<T> begin, Matrix<T> result)
    {
        var column = 0;
        if (share.Shares > 1)
            weights = weights.Share(share.Index, share.Shares, out column);
        Run(
            share.Count, operand.Row(share.First), operand.Stride, weights, begin.Row(share.First) + column, begin.Stride,
            result.Row(share.First) + column, result.Stride, share.FromEnd);
    }

    /// <summary>sums += operand · weights for a worker's share of rows and columns.</summary>
    /// <param name="share">The rows and columns.</param>
    /// <param name="operand">All operand rows.</param>
    /// <param name="weights">The whole packed matrix.</param>
    /// <param name="sums">All rows that are added to; they must not overlap the operands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ProductShare share, Matrix<T> operand, PackedMatrix<T> weights, Matrix<T> sums) => Run(share, operand, weights, sums, sums);

    /// <summary>c[r, j] = init[r, j] + Σ over blocks and k of a[r, block·BlockStride + k] · b[block, k, j].</summary>
    /// <remarks>
    /// The terms are added in order, each rounded once, whatever the number of rows: a row alone and the same row among others agree
    /// to the bit. The operand's padding is not read.
    /// </remarks>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="a">The operand rows.</param>
    /// <param name="aStride">The distance between two operand rows.</param>
    /// <param name="b">The packed matrix.</param>
    /// <param name="init">What the sums start from: a row for all (stride 0), a row for each, or <paramref name="c"/> itself.</param>
    /// <param name="initStride">The distance between two initial rows.</param>
    /// <param name="c">The result rows of [Columns]; they must not overlap the operands.</param>
    /// <param name="cStride">The distance between two result rows.</param>
    /// <param name="fromEnd">Whether the last panels come first; the result is the same.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(
        nint rows, Address<T> a, nint aStride, PackedMatrix<T> b, Address<T> init, nint initStride, Address<T> c, nint cStride,
        bool fromEnd = false)
    {
        var most = nint.Max(FewestRows, MostOperandBytes / (nint.Max(1, b.Depth) * sizeof(T)));
        for (nint portions = (rows + most - 1) / most, portion; portions > 0; portions--)
        {
            portion = (rows + portions - 1) / portions;
            RunPortion(portion, a, aStride, b, init, initStride, c, cStride, fromEnd);
            a += portion * aStride;
            init += portion * initStride;
            c += portion * cStride;
            rows -= portion;
            fromEnd = !fromEnd;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunPortion(
        nint rows, Address<T> a, nint aStride, PackedMatrix<T> b, Address<T> init, nint initStride, Address<T> c, nint cStride, bool fromEnd)
    {
        var contiguous = b.Blocks == 1 || b.BlockSize == b.BlockStride;
        var tile = new Tile<T>
        {
            Left = a.Pointer,
            LeftStride = aStride,
            LeftStep = 1,
            LeftGap = contiguous ? 0 : b.BlockStride - b.BlockSize,
            Blocks = contiguous ? 1 : b.Blocks,
            BlockSize = contiguous ? b.Depth : b.BlockSize,
            RightStep = PackedMatrix<T>.PanelWidth,
            RightTile = b.PanelStride,
            ColumnTile = PackedMatrix<T>.PanelWidth,
            InitStride = initStride,
            ResultStride = cStride,
        };

        nint column = 0;
        if (rows == 1 && 4 * b.PanelStride * sizeof(T) <= MostBytesAbreast)
            Abreast(rows, 4, ref tile, b, init, c, fromEnd, ref column);
        if (rows <= 3)
            Abreast(rows, 2, ref tile, b, init, c, fromEnd, ref column);
        Columns<V>(rows, ref tile, b, init, c, fromEnd, ref column);
        if (column < b.Columns)
            Columns<Simd256<T>>(rows, ref tile, b, init, c, fromEnd, ref column);
    }

    /// <summary>Computes all columns from <paramref name="column"/> on that fill so many panels.</summary>
    private static void Abreast(
        nint rows, int panels, ref Tile<T> tile, PackedMatrix<T> b, Address<T> init, Address<T> c, bool fromEnd, ref nint column)
    {
        var distance = panels * tile.ColumnTile;
        var count = (b.Columns - column) / distance;
        foreach (var place in new Sweep(column, count, distance, fromEnd))
            for (nint inside = 0; inside < tile.ColumnTile; inside += Tiles<V, T>.Width)
            {
                Place(ref tile, b, init, c, place + inside);
                Tiles<V, T>.RunAbreast(rows, panels, in tile);
            }
        column += count * distance;
    }

    /// <summary>Computes all columns from <paramref name="column"/> on that fill a tile.</summary>
    private static void Columns<W>(
        nint rows, ref Tile<T> tile, PackedMatrix<T> b, Address<T> init, Address<T> c, bool fromEnd, ref nint column)
        where W : unmanaged, ISimd<W, T>
    {
        nint width = Tiles<W, T>.Width;
        var count = (b.Columns - column) / width;
        tile.InitAhead = tile.InitStride == 0 ? 0 : fromEnd ? -width : width;
        foreach (var place in new Sweep(column, count, width, fromEnd))
        {
            Place(ref tile, b, init, c, place);
            Tiles<W, T>.Run(rows, in tile);
        }
        column += count * width;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Place(ref Tile<T> tile, PackedMatrix<T> b, Address<T> init, Address<T> c, nint column)
    {
        tile.Right = b.Column(column).Pointer;
        tile.Init = init.Pointer + column;
        tile.Result = c.Pointer + column;
    }
}
