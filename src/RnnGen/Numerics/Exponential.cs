using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>The exponential function and its relatives, within 4 units in the last place over the whole range.</summary>
/// <remarks>
/// x = n·ln 2 + r with |r| ≤ ½ ln 2 (W. J. Cody and W. Waite, Software Manual for the Elementary Functions, 1980); e^r − 1 is a
/// polynomial, evaluated in its even and odd half at once to shorten the chain of dependent operations.
/// </remarks>
internal static class Exponential
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        x = V.AtMost(V.AtLeast(x, V.Constant(-105, -746)), V.Constant(89, 710));
        var minusOne = V.ReducedExp(x, out var shifted);
        var n = shifted - Shift<V, T>();
        // The result may be subnormal or all but infinite: 2ⁿ is applied in two halves.
        var half = V.MultiplyAdd(n, V.Constant(0.5), Shift<V, T>());
        var otherHalf = n - (half - Shift<V, T>()) + Shift<V, T>();
        return (minusOne + V.One) * V.PowerOfTwo(half) * V.PowerOfTwo(otherHalf);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Expm1<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var bounded = V.AtMost(V.AtLeast(x, V.Constant(-80, -700)), V.Constant(89, 710));
        var minusOne = V.ReducedExp(bounded, out var shifted);
        var halfPower = V.PowerOfTwo(shifted - V.One);
        var half = V.MultiplyAdd(halfPower, minusOne, halfPower - V.Constant(0.5));
        return half + half;
    }

    /// <summary>eˣ for x ≤ 88.8 (float) or 709.9 (double), the bound giving ∞; where it is subnormal, 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpUpToBound<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var minusOne = V.ReducedExp(V.AtLeast(x, V.Constant(-88, -709)), out var shifted);
        return (minusOne + V.One) * V.PowerOfTwo(shifted);
    }

    /// <summary>e^r − 1, and n + <see cref="Shift"/>, where x = n·ln 2 + r. Longer vectors have their own copies of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Reduced<V, T>(V x, out V shifted)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        shifted = V.MultiplyAdd(x, V.Constant(1.4426950408889634), Shift<V, T>());
        var n = shifted - Shift<V, T>();
        var r = V.MultiplyAdd(n, V.Constant(-0.693359375, -6.93147180369123816490e-01), x);
        r = V.MultiplyAdd(n, V.Constant(2.12194440e-4, -1.90821492927058770002e-10), r);
        var square = V.MultiplyAdd(r, r, V.Constant(FloatBits.LeastCarried, DoubleBits.LeastCarried));
        var quotient = typeof(T) == typeof(float) ? SingleQuotient<V, T>(r, square) : DoubleQuotient<V, T>(r, square);
        return V.MultiplyAdd(quotient * r, r, r);
    }

    /// <summary>Adding it rounds to an integer, which then stands in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Shift<V, T>()
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.Constant(12582912, 6755399441055744);

    /// <summary>(e^r − 1 − r) / r², with the coefficients of Cephes (S. L. Moshier, 1989).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SingleQuotient<V, T>(V r, V square)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var even = V.MultiplyAdd(V.Constant(1.3981999507e-3), square, V.Constant(4.1665795894e-2));
        even = V.MultiplyAdd(even, square, V.Constant(5.0000001201e-1));
        var odd = V.MultiplyAdd(V.Constant(1.9875691500e-4), square, V.Constant(8.3334519073e-3));
        odd = V.MultiplyAdd(odd, square, V.Constant(1.6666665459e-1));
        return V.MultiplyAdd(odd, r, even);
    }

    /// <summary>(e^r − 1 − r) / r², interpolated at the Chebyshev nodes of |r| ≤ 0.3475 (error below 1e-18).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V DoubleQuotient<V, T>(V r, V square)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var even = V.MultiplyAdd(V.Constant(2.091488256348507e-09), square, V.Constant(2.7557273171941026e-07));
        even = V.MultiplyAdd(even, square, V.Constant(2.4801587325920163e-05));
        even = V.MultiplyAdd(even, square, V.Constant(0.0013888888888883642));
        even = V.MultiplyAdd(even, square, V.Constant(0.04166666666666667));
        even = V.MultiplyAdd(even, square, V.Constant(0.5));
        var odd = V.MultiplyAdd(V.Constant(2.5105490906986696e-08), square, V.Constant(2.7557254740405416e-06));
        odd = V.MultiplyAdd(odd, square, V.Constant(0.00019841269875342141));
        odd = V.MultiplyAdd(odd, square, V.Constant(0.008333333333325985));
        odd = V.MultiplyAdd(odd, square, V.Constant(0.1666666666666667));
        return V.MultiplyAdd(odd, r, even);
    }
}
