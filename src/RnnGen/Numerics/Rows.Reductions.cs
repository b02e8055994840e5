using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

public static unsafe partial class Rows<V, T>
{
    /// <summary>Σ row[j].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Sum(Address<T> row, int width)
    {
        var sum = V.Zero;
        for (nint j = 0; j < width; j += V.Count)
            sum += V.FirstLanes(V.Load(row + j), width - j);
        return V.Sum(sum);
    }

    /// <summary>Σ a[j]·b[j].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Dot(Address<T> a, Address<T> b, int width)
    {
        var sum = V.Zero;
        for (nint j = 0; j < width; j += V.Count)
            sum = V.MultiplyAdd(V.FirstLanes(V.Load(a + j), width - j), V.FirstLanes(V.Load(b + j), width - j), sum);
        return V.Sum(sum);
    }

    /// <summary>The largest element; NaN if one is NaN, −∞ for a row of width 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Largest(Address<T> row, int width)
    {
        var lowest = V.Constant(double.NegativeInfinity);
        var largest = lowest;
        for (nint j = 0; j < width; j += V.Count)
            largest = V.Max(largest, V.FirstLanes(V.Load(row + j), width - j, lowest));
        return V.Largest(largest);
    }

    /// <summary>log Σ exp row[j], without overflow.</summary>
    public static T LogSumExp(Address<T> row, int width)
    {
        var largest = Largest(row, width);
        return largest + Log(SumOfExp(row, width, largest));
    }

    /// <summary>Σ exp(row[j] − shift).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T SumOfExp(Address<T> row, int width, T shift)
    {
        var shifts = V.Create(shift);
        var sum = V.Zero;
        for (nint j = 0; j < width; j += V.Count)
            sum += V.FirstLanes(V.Exp(V.Load(row + j) - shifts), width - j);
        return V.Sum(sum);
    }

    private static T Log(T x) => Simd1<T>.Sum(Logarithm.Log<Simd1<T>, T>(Simd1<T>.Create(x)));
}
