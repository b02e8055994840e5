using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <content>Products of small matrices, row by row without gaps.</content>
public static unsafe partial class Rows<V, T>
{
    /// <summary>C = Aᵀ.</summary>
    /// <param name="a">[rows × columns].</param>
    /// <param name="c">[columns × rows].</param>
    /// <param name="rows">The rows of A.</param>
    /// <param name="columns">The columns of A.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(Address<T> a, Address<T> c, int rows, int columns)
    {
        nint side = Transposition<T>.Side;
        for (nint i = 0; i < rows;)
        {
            var height = i + side <= rows ? side : 1;
            nint j = 0;
            if (height == side)
                for (; j + side <= columns; j += side)
                    Transposition<T>.Block((a + (i * columns) + j).Pointer, columns, (c + (j * rows) + i).Pointer, rows);
            for (; j < columns; j++)
                for (nint k = i; k < i + height; k++)
                    c[(j * rows) + k] = a[(k * columns) + j];
            i += height;
        }
    }

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
        for (nint i = 0; i < rows; i++)
        {
            for (nint j = 0; j < columns; j++)
                c[(i * columns) + j] = Dot(a + (i * inner), b + (j * inner), inner);
        }
    }

    /// <summary>C = A·B, where the element (i, k) of A stands at i·rowStep + k·innerStep.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product(Address<T> a, nint rowStep, nint innerStep, Address<T> b, Address<T> c, int rows, int inner, int columns)
    {
        for (nint i = 0; i < rows; i++)
        {
            var row = a + (i * rowStep);
            var sums = c + (i * columns);
            nint j = 0;
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
