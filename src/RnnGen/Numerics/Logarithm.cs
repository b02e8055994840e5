using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>The natural logarithm and its relatives, within 4 units in the last place over the whole range.</summary>
/// <remarks>
/// x = m·2ᵉ; with f = m − 1 and s = f / (2 + f), log m = f − f²/2 + s·(f²/2 + R(s²)), R being the minimax polynomial of
/// FreeBSD's msun (Sun Microsystems, 1993; float coefficients by Bruce D. Evans).
/// </remarks>
internal static class Logarithm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var smallestNormal = V.Constant(1.1754943508222875e-38, 2.2250738585072014e-308);
        var largest = V.Constant(float.MaxValue, double.MaxValue);
        var smallest = V.Constant(float.Epsilon, double.Epsilon);

        var normal = V.SelectGreater(smallestNormal, x, x * V.Constant(33554432, 18014398509481984), x);
        var exponent = V.SelectGreater(smallestNormal, x, V.Constant(-25, -54), V.Zero);
        var log = OfNormal<V, T>(normal, exponent) + (x - x);

        log = V.SelectGreater(x, largest, x, log);
        log = V.SelectGreater(smallest, x, V.Constant(double.NaN), log);
        return V.SelectGreater(smallest, V.Abs(x), V.Constant(double.NegativeInfinity), log);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log1p<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = V.One + x;
        var lost = (x - (sum - V.One)) / sum;
        lost = V.SelectGreater(sum, V.Zero, lost, V.Zero);
        lost = V.SelectGreater(sum, V.Constant(float.MaxValue, double.MaxValue), V.Zero, lost);
        return Log<V, T>(sum) + lost;
    }

    /// <summary>log x + exponent·ln 2 for positive, normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V OfNormal<V, T>(V x, V exponent)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var f = V.Split(x, out var e) - V.One;
        e += exponent;
        var s = f / (V.Constant(2) + f);
        var square = s * s;
        var remainder = square * (typeof(T) == typeof(float) ? SingleSeries<V, T>(square) : DoubleSeries<V, T>(square));
        var halfSquare = V.Constant(0.5) * f * f;
        var low = V.MultiplyAdd(s, halfSquare + remainder, e * V.Constant(9.0580006145e-06, 1.90821492927058770002e-10));
        return V.MultiplyAdd(e, V.Constant(6.9313812256e-01, 6.93147180369123816490e-01), low - halfSquare + f);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SingleSeries<V, T>(V square)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var series = V.MultiplyAdd(V.Constant(0.24279078841), square, V.Constant(0.28498786688));
        series = V.MultiplyAdd(series, square, V.Constant(0.40000972152));
        return V.MultiplyAdd(series, square, V.Constant(0.66666662693));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V DoubleSeries<V, T>(V square)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var series = V.MultiplyAdd(V.Constant(1.479819860511658591e-01), square, V.Constant(1.531383769920937332e-01));
        series = V.MultiplyAdd(series, square, V.Constant(1.818357216161805012e-01));
        series = V.MultiplyAdd(series, square, V.Constant(2.222219843214978396e-01));
        series = V.MultiplyAdd(series, square, V.Constant(2.857142874366239149e-01));
        series = V.MultiplyAdd(series, square, V.Constant(3.999999999940941908e-01));
        return V.MultiplyAdd(series, square, V.Constant(6.666666666666735130e-01));
    }
}
