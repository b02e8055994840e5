using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <content>Products of matrices that lie row by row without gaps.</content>
public static unsafe partial class Rows<V, T>
{
    /// <summary>From so many rows on, columns that fill tiles are computed as tiles, whose loads all rows share.</summary>
    private const int RowsOfTiles = 4;

    /// <summary>The terms of a sum for which columns of Bᵀ are laid out at once.</summary>
    private const int Chunk = 128;

    /// <summary>C = Aᵀ.</summary>
    /// <param name="a">[rows × columns].</param>
    /// <param name="c">[columns × rows].</param>
    /// <param name="rows">The rows of A.</param>
    /// <param name="columns">The columns of A.</param>
    public static void Transpose(Address<T> a, Address<T> c, int rows, int columns) => Transposition<T>.Run(a.Pointer, columns, c.Pointer, rows, rows, columns);

    /// <summary>C = A·B.</summary>
    /// <param name="a">[rows × inner].</param>
    /// <param name="b">[inner × columns].</param>
    /// <param name="c">[rows × columns].</param>
    /// <param name="rows">The rows of C.</param>
    /// <param name="inner">The length of the sums.</param>
    /// <param name="columns">The columns of C.</param>
    public static void MatrixProduct(Address<T> a, Address<T> b, Address<T> c, int rows, int inner, int columns) => Product(a, inner, 1, b, c, rows, inner, columns);

    /// <summary>C = Aᵀ·B, with A of [inner × rows]; the other arguments are those of <see cref="MatrixProduct"/>.</summary>
    public static void MatrixProductOfTransposed(Address<T> a, Address<T> b, Address<T> c, int rows, int inner, int columns) => Product(a, 1, rows, b, c, rows, inner, columns);

    /// <summary>C = A·Bᵀ, with B of [columns × inner]; the other arguments are those of <see cref="MatrixProduct"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MatrixProductWithTransposed(Address<T> a, Address<T> b, Address<T> c, int rows, int inner, int columns)
    {
        nint done = 0;
        if (rows >= RowsOfTiles)
            for (; done + Tiles<V, T>.Width <= columns; done += Tiles<V, T>.Width)
                TransposedTile(a, b + (done * inner), c + done, rows, inner, columns);
        for (nint i = 0; i < rows; i++)
        {
            for (var j = done; j < columns; j++)
                c[(i * columns) + j] = Dot(a + (i * inner), b + (j * inner), inner);
        }
    }

    /// <summary>The columns of A·Bᵀ that one tile has, of which B has a row each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransposedTile(Address<T> a, Address<T> b, Address<T> c, int rows, int inner, int columns)
    {
        nint width = Tiles<V, T>.Width;
        var turned = stackalloc T[Chunk * Tiles<V, T>.Width];
        for (nint from = 0; from < inner; from += Chunk)
        {
            var terms = nint.Min(Chunk, inner - from);
            Transposition<T>.Run((b + from).Pointer, inner, turned, width, width, terms);
            Tile(a + from, inner, 1, new(turned), width, c, rows, terms, columns, isFirst: from == 0);
        }
    }

    /// <summary>C = A·B, where the element (i, k) of A stands at i·rowStep + k·innerStep.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product(Address<T> a, nint rowStep, nint innerStep, Address<T> b, Address<T> c, int rows, int inner, int columns)
    {
        nint done = 0;
        if (rows >= RowsOfTiles)
            for (; done + Tiles<V, T>.Width <= columns; done += Tiles<V, T>.Width)
                Tile(a, rowStep, innerStep, b + done, columns, c + done, rows, inner, columns, isFirst: true);
        for (nint i = 0; i < rows; i++)
        {
            var row = a + (i * rowStep);
            var sums = c + (i * columns);
            var j = done;
            for (; j + (4 * V.Count) <= columns; j += 4 * V.Count)
                Four(row, innerStep, b + j, columns, inner, sums + j);
            for (; j < columns; j += V.Count)
            {
                var sum = V.Zero;
                for (nint k = 0; k < inner; k++)
                    sum = V.MultiplyAdd(V.Create(row[k * innerStep]), V.Load(b + (k * columns) + j), sum);
                V.StoreFirst(sum, sums + j, columns - j);
            }
        }
    }

    /// <summary>The columns of a product that one tile has: its first terms, or more of them.</summary>
    private static void Tile(
        Address<T> a, nint rowStep, nint innerStep, Address<T> b, nint bStep, Address<T> c, int rows, nint inner, int columns, bool isFirst)
    {
        var zeros = stackalloc T[Tiles<V, T>.Width];
        new Span<T>(zeros, Tiles<V, T>.Width).Clear();
        var tile = new Tile<T>
        {
            Left = a.Pointer,
            LeftStride = rowStep,
            LeftStep = innerStep,
            Blocks = 1,
            BlockSize = inner,
            Right = b.Pointer,
            RightStep = bStep,
            Init = isFirst ? zeros : c.Pointer,
            InitStride = isFirst ? 0 : columns,
            Result = c.Pointer,
            ResultStride = columns,
        };
        Tiles<V, T>.Run(rows, in tile);
    }

    /// <summary>Four neighbouring vectors of one row of a product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(Address<T> row, nint innerStep, Address<T> b, nint columns, int inner, Address<T> sums)
    {
        var (sum0, sum1, sum2, sum3) = (V.Zero, V.Zero, V.Zero, V.Zero);
        for (nint k = 0; k < inner; k++)
        {
            var factor = V.Create(row[k * innerStep]);
            sum0 = V.MultiplyAdd(factor, V.Load(b), sum0);
            sum1 = V.MultiplyAdd(factor, V.Load(b + V.Count), sum1);
            sum2 = V.MultiplyAdd(factor, V.Load(b + (2 * V.Count)), sum2);
            sum3 = V.MultiplyAdd(factor, V.Load(b + (3 * V.Count)), sum3);
            b += columns;
        }

        sum0.Store(sums);
        sum1.Store(sums + V.Count);
        sum2.Store(sums + (2 * V.Count));
        sum3.Store(sums + (3 * V.Count));
    }
}
