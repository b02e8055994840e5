using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>log(1 + eˣ), the integral of the logistic function, within 4 units in the last place.</summary>
/// <remarks>
/// It is max(x, 0) + log(1 + e) with e = exp(−|x|) in [0, 1], and log(1 + e) = 2 artanh s with s = e / (2 + e) ≤ ⅓, a series in s²
/// interpolated at the Chebyshev nodes of [0, 0.112].
/// </remarks>
internal static class LogisticIntegral
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softplus<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var exp = Exponential.ExpUpToBound<V, T>(-V.Abs(x));
        var s = exp / (V.Constant(2) + exp);
        var square = V.MultiplyAdd(s, s, V.Constant(FloatBits.LeastCarried, DoubleBits.LeastCarried));
        var series = typeof(T) == typeof(float) ? SingleSeries<V, T>(square) : DoubleSeries<V, T>(square);
        var twice = s + s;
        return V.AtLeast(x, V.Zero) + V.MultiplyAdd(square * series, twice, twice);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SingleSeries<V, T>(V square)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var series = V.MultiplyAdd(V.Constant(0.11635898516928075), square, V.Constant(0.10848671449651369));
        series = V.MultiplyAdd(series, square, V.Constant(0.1429645354921487));
        series = V.MultiplyAdd(series, square, V.Constant(0.19999848095617953));
        return V.MultiplyAdd(series, square, V.Constant(0.33333333674264054));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V DoubleSeries<V, T>(V square)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var series = V.MultiplyAdd(V.Constant(0.08117815776883808), square, V.Constant(0.043834264799997795));
        series = V.MultiplyAdd(series, square, V.Constant(0.060038658425486564));
        series = V.MultiplyAdd(series, square, V.Constant(0.06656720742353002));
        series = V.MultiplyAdd(series, square, V.Constant(0.07692806541018303));
        series = V.MultiplyAdd(series, square, V.Constant(0.09090893948867156));
        series = V.MultiplyAdd(series, square, V.Constant(0.11111111374068212));
        series = V.MultiplyAdd(series, square, V.Constant(0.14285714283401996));
        series = V.MultiplyAdd(series, square, V.Constant(0.20000000000007867));
        return V.MultiplyAdd(series, square, V.Constant(0.3333333333333333));
    }
}
