using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>Operations on rows whose strides are whole lanes. Padding may hold anything; it is never counted and may be overwritten.</summary>
public static unsafe partial class Rows<V, T>
    where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Copies rows of [width].</summary>
    public static void Copy(nint rows, Matrix<T> source, int width, Matrix<T> destination) =>
        Copy(rows, source.Start, source.Stride, width, destination.Start, destination.Stride);

    /// <summary>destination += source, for rows of [width].</summary>
    public static void Add(nint rows, Matrix<T> source, int width, Matrix<T> destination) =>
        Add(rows, source.Start, source.Stride, width, destination.Start, destination.Stride);

    /// <summary>Moves some rows of [width] into one: they are added to it in order, and are zero afterwards with their padding.</summary>
    public static void Collect(nint rows, Matrix<T> source, int width, Address<T> destination)
    {
        AddColumns(rows, source.Start, source.Stride, width, destination);
        Fill(rows, source.Start, source.Stride, (int)nint.Min(source.Stride, Lane.RoundUp<T>(width)), T.Zero);
    }

    /// <summary>destination[j] += Σ over r of source[r, j], for a worker's share of j.</summary>
    public static void AddColumns(Columns share, nint rows, Matrix<T> source, Address<T> destination) =>
        AddColumns(rows, source.Start + share.First, source.Stride, share.Count, destination + share.First);

    /// <summary>destination[r] = table[tokens[r]]; see the other form.</summary>
    public static void Gather(nint rows, Address<T> table, int width, Address<int> tokens, Matrix<T> destination) =>
        Gather(rows, new Matrix<T>(table, width), width, tokens, destination);

    /// <summary>destination[r] = source[tokens[r]], for rows of [width].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gather(nint rows, Matrix<T> source, int width, Address<int> tokens, Matrix<T> destination)
    {
        for (nint r = 0; r < rows; r++)
            source.Row(tokens[r]).Span(width).CopyTo(destination.Row(r).Span(width));
    }

    /// <summary>table[tokens[r]] += source[r], from the last row to the first, for a worker's share of the columns.</summary>
    public static void ScatterAdd(Columns share, nint rows, Matrix<T> source, Address<int> tokens, Matrix<T> table) =>
        ScatterAdd(rows, source.Start + share.First, source.Stride, share.Count, tokens, table.Start + share.First, table.Stride);

    /// <summary>Copies rows of [width]; a source stride of 0 repeats one row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(nint rows, Address<T> source, nint sourceStride, int width, Address<T> destination, nint destinationStride)
    {
        for (nint r = 0; r < rows; r++)
            (source + r * sourceStride).Span(width).CopyTo((destination + r * destinationStride).Span(width));
    }

    /// <summary>Puts zeros in the place of denormal numbers in rows of [width], and copies them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Flush(nint rows, Matrix<T> source, int width, Matrix<T> destination)
    {
        for (nint r = 0; r < rows; r++)
        {
            var (from, to) = (source.Row(r), destination.Row(r));
            for (nint j = 0; j < width; j += V.Count)
            {
                var value = V.Flush(V.Load(from + j));
                value.Store(from + j);
                value.Store(to + j);
            }
        }
    }

    /// <summary>Sets every element of rows of [width].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(nint rows, Address<T> destination, nint stride, int width, T value)
    {
        for (nint r = 0; r < rows; r++)
            (destination + r * stride).Span(width).Fill(value);
    }

    /// <summary>destination += source, for rows of [width]; a source stride of 0 adds one row to all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(nint rows, Address<T> source, nint sourceStride, int width, Address<T> destination, nint destinationStride)
    {
        for (nint r = 0; r < rows; r++)
        {
            var from = source + r * sourceStride;
            var to = destination + r * destinationStride;
            for (nint j = 0; j < width; j += V.Count)
                (V.Load(to + j) + V.Load(from + j)).Store(to + j);
        }
    }

    /// <summary>destination[j] += Σ over r of source[r, j], from the last row to the first: the gradient of a bias. Only [width] elements of it are written.</summary>
    /// <remarks>Portions of rows, the last portion first, give the same bits.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddColumns(nint rows, Address<T> source, nint stride, int width, Address<T> destination)
    {
        if (rows <= 0)
            return;
        var last = source + (rows - 1) * stride;
        nint j = 0;
        for (; j + 4 * V.Count <= width; j += 4 * V.Count)
        {
            var to = destination + j;
            V sum0 = V.Load(to), sum1 = V.Load(to + V.Count), sum2 = V.Load(to + 2 * V.Count), sum3 = V.Load(to + 3 * V.Count);
            var from = last + j;
            for (nint r = 0; r < rows; r++, from -= stride)
            {
                sum0 += V.Load(from);
                sum1 += V.Load(from + V.Count);
                sum2 += V.Load(from + 2 * V.Count);
                sum3 += V.Load(from + 3 * V.Count);
            }

            sum0.Store(to);
            sum1.Store(to + V.Count);
            sum2.Store(to + 2 * V.Count);
            sum3.Store(to + 3 * V.Count);
        }

        T* begun = stackalloc T[V.Count];
        for (; j < width; j += V.Count)
        {
            var count = (int)nint.Min(V.Count, width - j);
            (destination + j).Span(count).CopyTo(new Span<T>(begun, count));
            var sum = V.Load(new Address<T>(begun));
            var from = last + j;
            for (nint r = 0; r < rows; r++, from -= stride)
                sum += V.Load(from);
            sum.Store(new Address<T>(begun));
            new Span<T>(begun, count).CopyTo((destination + j).Span(count));
        }
    }

    /// <summary>destination[r] = table[tokens[r]].</summary>
    /// <param name="rows">The number of tokens.</param>
    /// <param name="table">Rows of [width], without padding.</param>
    /// <param name="width">The width of a row of the table.</param>
    /// <param name="tokens">Indices of rows of the table.</param>
    /// <param name="destination">Rows of [width].</param>
    /// <param name="stride">The distance between two of them.</param>
    public static void Gather(nint rows, Address<T> table, int width, Address<int> tokens, Address<T> destination, nint stride) =>
        Gather(rows, table, width, tokens, new Matrix<T>(destination, stride));

    /// <summary>table[tokens[r]] += source[r], from the last row to the first.</summary>
    /// <param name="rows">The number of tokens.</param>
    /// <param name="source">Rows of [width].</param>
    /// <param name="stride">The distance between two of them.</param>
    /// <param name="width">The number of columns.</param>
    /// <param name="tokens">Indices of rows of the table.</param>
    /// <param name="table">Rows of at least [width].</param>
    /// <param name="tableStride">The distance between two of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ScatterAdd(nint rows, Address<T> source, nint stride, int width, Address<int> tokens, Address<T> table, nint tableStride)
    {
        for (var r = rows - 1; r >= 0; r--)
        {
            var from = source + r * stride;
            var to = table + (nint)tokens[r] * tableStride;
            nint j = 0;
            for (; j + V.Count <= width; j += V.Count)
                (V.Load(to + j) + V.Load(from + j)).Store(to + j);
            if (j < width)
                AddFirst(to + j, V.Load(from + j), width - j);
        }
    }

    /// <summary>Adds the first elements of a vector to memory and leaves what lies behind them untouched; fewer than all.</summary>
    private static void AddFirst(Address<T> destination, V value, nint count)
    {
        T* elements = stackalloc T[V.Count];
        value.Store(new Address<T>(elements));
        for (nint i = 0; i < count; i++)
            destination[i] += elements[i];
    }
}
