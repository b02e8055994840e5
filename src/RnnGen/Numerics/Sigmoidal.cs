using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>The logistic function and the hyperbolic tangent, within 4 and 5 units in the last place for every float, in few dependent operations.</summary>
/// <remarks>
/// A network of few units waits for little else, step after step. Polynomials are therefore evaluated in halves at once (G. Estrin, 1960).
/// <para>σ(x) = 1 / (1 + 2ⁿ·e^r) with −x = n·ln 2 + r; the part of ln 2 that single precision loses corrects 2ⁿ instead of r, which
/// it would delay. e^r = 1 + r + r²/2 + … is interpolated so that the relative error is below 4e-9 for |r| ≤ 0.3475.</para>
/// <para>tanh x = x·P(x²) / Q(x²), of degree 4 each, with the least relative error (1.5e-8) for |x| ≤ 8.7 and the last bits of the
/// coefficients found by search; ±1 beyond 8, where it is 3.8 units away.</para>
/// <para>An argument of 2⁻¹⁰⁰ or more makes no denormal number on the way: squares that would be too small have a constant added to them,
/// and of higher powers there are only products with coefficients.</para>
/// In double precision both are made of <see cref="Exponential"/>.
/// </remarks>
internal static class Sigmoidal
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
            return V.SigmoidInSingle(x);
        var exp = Exponential.ExpUpToBound<V, T>(V.AtMost(-x, V.Constant(709.9)));
        return V.One / (V.One + exp);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
            return V.TanhInSingle(x);
        var y = V.AtLeast(V.Abs(x) * V.Constant(-2), V.Constant(-40));
        var minusOne = V.ReducedExp(y, out var shifted);
        var power = V.PowerOfTwo(shifted);
        var expm1 = V.MultiplyAdd(power, minusOne, power - V.One);
        return V.CopySign(expm1 / (V.Constant(2) + expm1), x);
    }

    /// <summary>σ in single precision. Longer vectors have their own copies of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SigmoidInSingle<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var bounded = V.AtMost(x, V.Constant(20));
        var shifted = V.MultiplyAdd(bounded, V.Constant(-1.44269504), V.Constant(12582912));
        var n = shifted - V.Constant(12582912);
        var r = V.MultiplyAdd(n, V.Constant(-0.693147182), -bounded);
        var power = V.PowerOfTwo(shifted);
        power = V.MultiplyAdd(power, n * V.Constant(1.90465421e-9), power);
        var square = V.MultiplyAdd(r, r, V.Constant(FloatBits.LeastCarried));
        var low = V.MultiplyAdd(r, V.Constant(0.5), V.One);
        var middle = V.MultiplyAdd(V.Constant(0.0416672438), r, V.Constant(0.166665331));
        var high = V.MultiplyAdd(V.Constant(0.00138636422), r, V.Constant(0.00836765580));
        var slope = V.MultiplyAdd(V.MultiplyAdd(high, square, middle), square, low);
        var result = V.One / V.MultiplyAdd(power * r, slope, power + V.One);
        return V.SelectGreater(V.Constant(-87.33), x, V.Zero, result);
    }

    /// <summary>tanh in single precision. Longer vectors have their own copies of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V TanhInSingle<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var u = V.MultiplyAdd(x, x, V.Constant(FloatBits.LeastSquare));
        var square = u * u;
        var low = V.MultiplyAdd(u, V.Constant(0.0035242413), V.Constant(0.13405138));
        var high = V.MultiplyAdd(u, V.Constant(1.4017786e-8), V.Constant(2.1082464e-5));
        var numerator = V.MultiplyAdd(V.MultiplyAdd(high, square, low), x * u, x);
        low = V.MultiplyAdd(u, V.Constant(0.025985941), V.Constant(0.46738458));
        high = V.MultiplyAdd(u, V.Constant(8.046212e-7), V.Constant(0.00033325548));
        var denominator = V.MultiplyAdd(V.MultiplyAdd(high, square, low), u, V.One);
        return V.SelectGreater(V.Abs(x), V.Constant(8), V.CopySign(V.One, x), numerator / denominator);
    }
}
