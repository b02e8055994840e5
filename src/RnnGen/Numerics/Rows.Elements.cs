namespace RnnGen.Numerics;

public static unsafe partial class Rows<V, T>
{
    /// <summary>destination[j] = 1 for the first j of the largest elements of source, else 0; all 0 if an element is NaN.</summary>
    public static void FirstLargest(Address<T> source, Address<T> destination, int width)
    {
        var largest = Largest(source, width);
        destination.Span(width).Clear();
        for (nint j = 0; j < width; j++)
        {
            if (source[j] == largest)
            {
                destination[j] = T.One;
                return;
            }
        }
    }

    /// <summary>destination[j] = source[0] + … + source[j], added in this order; the two may be one row.</summary>
    public static void CumSum(Address<T> source, Address<T> destination, int width)
    {
        var sum = T.Zero;
        for (nint j = 0; j < width; j++)
            destination[j] = sum += source[j];
    }

    /// <summary>destination[j] = source[j] + … + source[width − 1], added from the last on; the two may be one row.</summary>
    public static void ReverseCumSum(Address<T> source, Address<T> destination, int width)
    {
        var sum = T.Zero;
        for (nint j = width - 1; j >= 0; j--)
            destination[j] = sum += source[j];
    }

    /// <summary>destination[j·count + i] = source[j] for all i below count.</summary>
    /// <param name="source">A row of [width].</param>
    /// <param name="destination">A row of [width · count].</param>
    /// <param name="width">The width of the source.</param>
    /// <param name="count">How often each element stands.</param>
    public static void Repeat(Address<T> source, Address<T> destination, int width, int count)
    {
        for (nint j = 0; j < width; j++)
            (destination + (j * count)).Span(count).Fill(source[j]);
    }

    /// <summary>destination[j] = Σ over i below count of source[j·count + i]: the way back from <see cref="Repeat"/>.</summary>
    /// <param name="source">A row of [width · count].</param>
    /// <param name="destination">A row of [width].</param>
    /// <param name="width">The width of the destination.</param>
    /// <param name="count">The number of neighbours.</param>
    public static void Fold(Address<T> source, Address<T> destination, int width, int count)
    {
        for (nint j = 0; j < width; j++)
        {
            var sum = T.Zero;
            for (nint i = j * count; i < (j + 1) * count; i++)
                sum += source[i];
            destination[j] = sum;
        }
    }
}
