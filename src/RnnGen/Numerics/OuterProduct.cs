using System.Numerics;

namespace RnnGen.Numerics;

/// <summary>Sums of outer products of rows: the gradient of a matrix.</summary>
public static unsafe class OuterProduct<V, T>
    where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows that are summed at once, so that one tile of the right operand stays in the nearest cache.</summary>
    private const int Chunk = 256;

    /// <summary>destination[n, k] += Σ over r of left[r, n] · right[r, k].</summary>
    /// <remarks>The terms are added in the order of the rows, each rounded once; adding rows in portions gives the same bits.</remarks>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="left">The rows of the left factor.</param>
    /// <param name="leftStride">The distance between two of them.</param>
    /// <param name="leftWidth">The rows of the destination.</param>
    /// <param name="right">The rows of the right factor, padded to whole lanes.</param>
    /// <param name="rightStride">The distance between two of them.</param>
    /// <param name="rightWidth">The columns of the destination.</param>
    /// <param name="destination">[leftWidth × rightWidth]; nothing beside it is written.</param>
    /// <param name="destinationStride">The distance between two rows of the destination.</param>
    public static void Accumulate(
        nint rows, Address<T> left, nint leftStride, int leftWidth, Address<T> right, nint rightStride, int rightWidth,
        Address<T> destination, nint destinationStride)
    {
        if (rightWidth == 1 && destinationStride == 1)
        {
            (left, leftStride, leftWidth, right, rightStride, rightWidth) = (right, rightStride, rightWidth, left, leftStride, leftWidth);
            destinationStride = rightWidth;
        }

        for (nint from = 0; from < rows; from += Chunk)
        {
            var tile = new Tile<T>
            {
                Left = left.Pointer + from * leftStride,
                LeftStride = 1,
                LeftStep = leftStride,
                Blocks = 1,
                BlockSize = nint.Min(Chunk, rows - from),
                Right = right.Pointer + from * rightStride,
                RightStep = rightStride,
                Init = destination.Pointer,
                InitStride = destinationStride,
                Result = destination.Pointer,
                ResultStride = destinationStride,
            };
            var done = Columns<V>(leftWidth, tile, 0, rightWidth);
            if (Tiles<V, T>.Width > Lane.Width<T>())
            {
                done = Columns<Simd256<T>>(leftWidth, tile, done, rightWidth);
                LastColumns<Simd256<T>>(leftWidth, tile, done, rightWidth);
            }
            else
                LastColumns<V>(leftWidth, tile, done, rightWidth);
        }
    }

    /// <summary>Computes all columns from <paramref name="column"/> on that fill a tile; gives the first that remains.</summary>
    private static nint Columns<W>(nint rows, Tile<T> tile, nint column, nint columns) where W : unmanaged, ISimd<W, T>
    {
        for (; column + Tiles<W, T>.Width <= columns; column += Tiles<W, T>.Width)
        {
            var part = tile;
            part.Right += column;
            part.Init += column;
            part.Result += column;
            Tiles<W, T>.Run(rows, ref part);
        }

        return column;
    }

    /// <summary>Computes columns that do not fill a tile, in a tile of their own.</summary>
    private static void LastColumns<W>(nint rows, Tile<T> tile, nint column, nint columns) where W : unmanaged, ISimd<W, T>
    {
        if (column == columns)
            return;
        nint width = Tiles<W, T>.Width;
        var count = (int)(columns - column);
        var scratch = stackalloc T[Tiles<W, T>.MaxRows * (int)width];
        for (nint row = 0; row < rows; row += Tiles<W, T>.MaxRows)
        {
            var portion = nint.Min(rows - row, Tiles<W, T>.MaxRows);
            var destination = tile.Result + row * tile.ResultStride + column;
            for (nint i = 0; i < portion; i++)
                new Span<T>(destination + i * tile.ResultStride, count).CopyTo(new Span<T>(scratch + i * width, count));

            var part = tile;
            part.Left += row;
            part.Right += column;
            part.Init = scratch;
            part.InitStride = width;
            part.Result = scratch;
            part.ResultStride = width;
            Tiles<W, T>.Run(portion, ref part);

            for (nint i = 0; i < portion; i++)
                new Span<T>(scratch + i * width, count).CopyTo(new Span<T>(destination + i * tile.ResultStride, count));
        }
    }
}
