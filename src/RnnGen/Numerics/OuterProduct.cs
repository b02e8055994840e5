using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>Sums of outer products of rows: the gradient of a matrix.</summary>
public static unsafe class OuterProduct<V, T>
    where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows that are summed at once, so that one tile of the right operand stays in the nearest cache.</summary>
    private const int Chunk = RowPortions.Chunk;

    /// <summary>Columns of the left operand that all tiles of a chunk use before the next ones, so that they stay in a near cache.</summary>
    private const int Block = 96;

    /// <summary>gradient[n, k] += Σ over rows of left[n] · right[k], from the last row to the first, for a worker's share of n; see the other form.</summary>
    /// <remarks>Portions of rows, the last portion first, give the same bits: so may steps be run backwards block by block.</remarks>
    /// <param name="share">The rows of the gradient that are made.</param>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="left">The rows of the left factor, padded to whole lanes.</param>
    /// <param name="right">The rows of the right factor, padded to whole lanes.</param>
    /// <param name="rightWidth">The columns of the gradient.</param>
    /// <param name="gradient">[leftWidth × rightWidth].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Columns share, nint rows, Matrix<T> left, Matrix<T> right, int rightWidth, Matrix<T> gradient) => Accumulate(
        rows, left.Row(rows - 1) + share.First, -left.Stride, share.Count, right.Row(rows - 1), -right.Stride, rightWidth, gradient.Row(share.First), gradient.Stride);

    /// <summary>destination[n, k] += Σ over r of left[r, n] · right[r, k].</summary>
    /// <remarks>The terms are added in the order of the rows, each rounded once; adding rows in portions gives the same bits.</remarks>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="left">The rows of the left factor, padded to whole lanes.</param>
    /// <param name="leftStride">The distance between two of them.</param>
    /// <param name="leftWidth">The rows of the destination.</param>
    /// <param name="right">The rows of the right factor, padded to whole lanes.</param>
    /// <param name="rightStride">The distance between two of them.</param>
    /// <param name="rightWidth">The columns of the destination.</param>
    /// <param name="destination">[leftWidth × rightWidth]; nothing beside it is written.</param>
    /// <param name="destinationStride">The distance between two rows of the destination.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Accumulate(
        nint rows, Address<T> left, nint leftStride, int leftWidth, Address<T> right, nint rightStride, int rightWidth,
        Address<T> destination, nint destinationStride)
    {
        if (rows <= 0 || leftWidth == 0)
            return;
        var whole = rightWidth - rightWidth % Tiles<V, T>.Width;
        for (nint from = 0; from < rows; from += Chunk)
            for (var block = 0; block < leftWidth; block += Block)
                WholeTiles(
                    nint.Min(Chunk, rows - from), left + from * leftStride + block, leftStride, Math.Min(Block, leftWidth - block),
                    right + from * rightStride, rightStride, whole, destination + block * destinationStride, destinationStride);
        if (whole < rightWidth)
            LastColumns<V>(
                rows, left, leftStride, 0, leftWidth, right + whole, rightStride, rightWidth - whole, destination + whole, destinationStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WholeTiles(
        nint rows, Address<T> left, nint leftStride, int leftWidth, Address<T> right, nint rightStride, int rightWidth,
        Address<T> destination, nint destinationStride)
    {
        for (nint column = 0; column < rightWidth; column += Tiles<V, T>.Width)
        {
            var tile = new Tile<T>
            {
                Left = left.Pointer,
                LeftStride = 1,
                LeftStep = leftStride,
                Blocks = 1,
                BlockSize = rows,
                Right = right.Pointer + column,
                RightStep = rightStride,
                Init = destination.Pointer + column,
                InitStride = destinationStride,
                InitAhead = Tiles<V, T>.Width,
                Result = destination.Pointer + column,
                ResultStride = destinationStride,
            };
            Tiles<V, T>.Run(leftWidth, in tile);
        }
    }

    /// <summary>Columns that do not fill a tile: computed as the rows of the transposed product, in a place of their own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LastColumns<W>(
        nint rows, Address<T> left, nint leftStride, int from, int leftWidth, Address<T> right, nint rightStride, int count,
        Address<T> destination, nint destinationStride) where W : unmanaged, ISimd<W, T>
    {
        var width = Tiles<W, T>.Width;
        var padded = Lane.RoundUp<T>(leftWidth);
        var scratch = stackalloc T[count * width];
        for (; from < leftWidth && from + width <= padded; from += width)
        {
            var height = Math.Min(width, leftWidth - from);
            for (nint n = 0; n < height; n++)
                for (nint k = 0; k < count; k++)
                    scratch[k * width + n] = destination[(from + n) * destinationStride + k];

            var tile = new Tile<T>
            {
                Left = right.Pointer,
                LeftStride = 1,
                LeftStep = rightStride,
                Blocks = 1,
                BlockSize = rows,
                Right = left.Pointer + from,
                RightStep = leftStride,
                Init = scratch,
                InitStride = width,
                Result = scratch,
                ResultStride = width,
            };
            Tiles<W, T>.Run(count, in tile);

            for (nint n = 0; n < height; n++)
                for (nint k = 0; k < count; k++)
                    destination[(from + n) * destinationStride + k] = scratch[k * width + n];
        }

        if (from < leftWidth)
            LastColumns<Simd256<T>>(rows, left, leftStride, from, leftWidth, right, rightStride, count, destination, destinationStride);
    }
}
