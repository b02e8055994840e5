using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <content>Rows that are found over links. Denormal numbers become zero on the way, as in whatever is carried from step to step.</content>
public static unsafe partial class Rows<V, T>
{
    /// <summary>destination[r] = source[links[r]], or beyond[r] where the link is negative, for rows of [width].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Follow(nint rows, Matrix<T> source, Address<int> links, Matrix<T> beyond, int width, Matrix<T> destination)
    {
        for (nint r = 0; r < rows; r++)
            CopyFlushed(links[r] < 0 ? beyond.Row(r) : source.Row(links[r]), width, destination.Row(r));
    }

    /// <summary>destination[r] = source[links[r]], or one number where the link is negative, for rows of [width].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Follow(nint rows, Matrix<T> source, Address<int> links, T beyond, int width, Matrix<T> destination)
    {
        for (nint r = 0; r < rows; r++)
        {
            if (links[r] < 0)
                destination.Row(r).Span(width).Fill(beyond);
            else
                CopyFlushed(source.Row(links[r]), width, destination.Row(r));
        }
    }

    /// <summary>destination[r] = Σ source[k] over k = first[r], next[k], next[next[k]], … up to a negative one, in this order, for rows of [width].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumLinked(nint rows, Matrix<T> source, Address<int> first, Address<int> next, int width, Matrix<T> destination)
    {
        for (nint r = 0; r < rows; r++)
        {
            var to = destination.Row(r);
            for (nint j = 0; j < width; j += V.Count)
            {
                var sum = V.Zero;
                for (var k = first[r]; k >= 0; k = next[k])
                    sum += V.Load(source.Row(k) + j);
                V.StoreFirst(V.Flush(sum), to + j, width - j);
            }
        }
    }

    private static void CopyFlushed(Address<T> source, int width, Address<T> destination)
    {
        for (nint j = 0; j < width; j += V.Count)
            V.StoreFirst(V.Flush(V.Load(source + j)), destination + j, width - j);
    }
}
