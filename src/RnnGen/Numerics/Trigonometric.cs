using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>Sine and cosine, within 4 units in the last place over the whole range.</summary>
/// <remarks>
/// x = n·π/2 + r with |r| ≤ π/4, π/2 in three parts (W. J. Cody and W. Waite, Software Manual for the Elementary Functions, 1980), of which a fused
/// product loses nothing up to |x| = 10⁵ (float) or 10⁹ (double). Beyond, elements are computed one by one, which is slower.
/// </remarks>
internal static class Trigonometric
{
    private const double FarthestSingle = 1e5;
    private const double FarthestDouble = 1e9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sin<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        IsNear<V, T>(x) ? Near<V, T>(x, V.Zero) : Far<V, T>(x, V.Zero, Math.Sin);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cos<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        IsNear<V, T>(x) ? Near<V, T>(x, V.One) : Far<V, T>(x, V.One, Math.Cos);

    private static T Farthest<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CreateTruncating(typeof(T) == typeof(float) ? FarthestSingle : FarthestDouble);

    /// <summary>Whether all elements are within the range of the reduction; false where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNear<V, T>(V x)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.Largest(V.Abs(x)) <= Farthest<T>();

    /// <summary>sin(x + quarters·π/2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Near<V, T>(V x, V quarters)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var shift = V.Constant(12582912, 6755399441055744);
        var n = V.MultiplyAdd(x, V.Constant(0.6366197723675814), shift) - shift;
        var r = V.MultiplyAdd(n, V.Constant(-1.5707963705062866, -1.5707963267948966), x);
        r = V.MultiplyAdd(n, V.Constant(4.371138828673793e-08, -6.123233995736766e-17), r);
        r = V.MultiplyAdd(n, V.Constant(1.7151245100058819e-15, 1.4973849048591698e-33), r);
        var square = V.MultiplyAdd(r, r, V.Constant(FloatBits.LeastCarried, DoubleBits.LeastCarried));
        var (sine, cosine) = typeof(T) == typeof(float) ? InSingle<V, T>(r, square) : InDouble<V, T>(r, square);

        // Of the quarters of a turn −2 … 2 are left: the odd ones take the cosine with their own sign, the outermost turn the sine's.
        var quarter = n + quarters;
        quarter = V.MultiplyAdd(V.Round(quarter * V.Constant(0.25)), V.Constant(-4), quarter);
        var distance = V.Abs(quarter);
        return V.SelectGreater(V.Constant(0.5), V.Abs(distance - V.One), quarter * cosine, (V.One - distance) * sine);
    }

    /// <summary>sin r and cos r for |r| ≤ π/4, with the coefficients of Cephes (S. L. Moshier, 1989).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V Sine, V Cosine) InSingle<V, T>(V r, V square)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sine = V.MultiplyAdd(V.Constant(-1.9515295891e-4), square, V.Constant(8.3321608736e-3));
        sine = V.MultiplyAdd(sine, square, V.Constant(-1.6666654611e-1));
        var cosine = V.MultiplyAdd(V.Constant(2.443315711809948e-5), square, V.Constant(-1.388731625493765e-3));
        cosine = V.MultiplyAdd(cosine, square, V.Constant(4.166664568298827e-2));
        return Finished<V, T>(r, square, sine, cosine);
    }

    /// <summary>sin r and cos r for |r| ≤ π/4, with the coefficients of FreeBSD's msun (Sun Microsystems, 1993).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V Sine, V Cosine) InDouble<V, T>(V r, V square)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sine = V.MultiplyAdd(V.Constant(1.58969099521155010221e-10), square, V.Constant(-2.50507602534068634195e-08));
        sine = V.MultiplyAdd(sine, square, V.Constant(2.75573137070700676789e-06));
        sine = V.MultiplyAdd(sine, square, V.Constant(-1.98412698298579493134e-04));
        sine = V.MultiplyAdd(sine, square, V.Constant(8.33333333332248946124e-03));
        sine = V.MultiplyAdd(sine, square, V.Constant(-1.66666666666666324348e-01));
        var cosine = V.MultiplyAdd(V.Constant(-1.13596475577881948265e-11), square, V.Constant(2.08757232129817482790e-09));
        cosine = V.MultiplyAdd(cosine, square, V.Constant(-2.75573143513906633035e-07));
        cosine = V.MultiplyAdd(cosine, square, V.Constant(2.48015872894767294178e-05));
        cosine = V.MultiplyAdd(cosine, square, V.Constant(-1.38888888888741095749e-03));
        cosine = V.MultiplyAdd(cosine, square, V.Constant(4.16666666666666019037e-02));
        return Finished<V, T>(r, square, sine, cosine);
    }

    /// <summary>r + r³·sine and 1 − r²/2 + r⁴·cosine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V Sine, V Cosine) Finished<V, T>(V r, V square, V sine, V cosine)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (V.MultiplyAdd(square * sine, r, r), V.MultiplyAdd(V.MultiplyAdd(square, cosine, V.Constant(-0.5)), square, V.One));

    /// <summary>As <see cref="Near"/>; the elements that are out of its range one by one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe V Far<V, T>(V x, V quarters, Func<double, double> function)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var arguments = new Address<T>((T*)&x);
        var values = Near<V, T>(x, quarters);
        var results = new Address<T>((T*)&values);
        for (nint i = 0; i < V.Count; i++)
        {
            if (!(T.Abs(arguments[i]) <= Farthest<T>()))
                results[i] = T.CreateTruncating(function(double.CreateTruncating(arguments[i])));
        }

        return values;
    }
}
