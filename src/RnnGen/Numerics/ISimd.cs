using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>A vector of <see cref="Count"/> elements; kernels are written once over it and run at every width.</summary>
/// <remarks>
/// Every operation treats each element alone and gives the same bits at every width, <see cref="Sum"/> and <see cref="Largest"/> apart.
/// NaN in an element stays NaN unless the operation says otherwise.
/// </remarks>
/// <typeparam name="V">The vector itself.</typeparam>
/// <typeparam name="T">The element: <see langword="float"/> or <see langword="double"/>.</typeparam>
public interface ISimd<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The number of elements.</summary>
    static abstract int Count { get; }

    /// <summary>0 in every element.</summary>
    static abstract V Zero { get; }

    /// <summary>1 in every element.</summary>
    static abstract V One { get; }

    /// <summary><paramref name="value"/> in every element.</summary>
    static abstract V Create(T value);

    /// <summary><paramref name="value"/>, rounded to <typeparamref name="T"/>, in every element.</summary>
    static abstract V Constant(double value);

    /// <summary>A constant that differs between the precisions, in every element.</summary>
    static abstract V Constant(double single, double @double);

    /// <summary>The <see cref="Count"/> elements at <paramref name="source"/>, which need not be aligned.</summary>
    static abstract V Load(Address<T> source);

    /// <summary>Writes the elements to <paramref name="destination"/>, which need not be aligned.</summary>
    void Store(Address<T> destination);

    /// <summary>Writes the first <paramref name="count"/> elements, of which there may be more, to <paramref name="destination"/>.</summary>
    static virtual unsafe void StoreFirst(V value, Address<T> destination, nint count)
    {
        if (count >= V.Count)
            value.Store(destination);
        else
            new Span<T>(&value, (int)count).CopyTo(destination.Span((int)count));
    }

    /// <summary>Writes the elements past the caches, where the processor can, to a <paramref name="destination"/> on a boundary of whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual void StorePastCaches(V value, Address<T> destination) => value.Store(destination);

    /// <summary>a + b</summary>
    static abstract V operator +(V a, V b);

    /// <summary>a − b</summary>
    static abstract V operator -(V a, V b);

    /// <summary>a · b</summary>
    static abstract V operator *(V a, V b);

    /// <summary>a / b</summary>
    static abstract V operator /(V a, V b);

    /// <summary>−a, the sign bit inverted.</summary>
    static abstract V operator -(V a);

    /// <summary>a·b + c, rounded once.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <summary>The larger of two; NaN if either is NaN.</summary>
    static abstract V Max(V a, V b);

    /// <summary>The smaller of two; NaN if either is NaN.</summary>
    static abstract V Min(V a, V b);

    /// <summary>max(x, bound) for a bound that is not NaN; NaN in x stays.</summary>
    static abstract V AtLeast(V x, V bound);

    /// <summary>min(x, bound) for a bound that is not NaN; NaN in x stays.</summary>
    static abstract V AtMost(V x, V bound);

    /// <summary>|x|</summary>
    static abstract V Abs(V x);

    /// <summary>√x</summary>
    static abstract V Sqrt(V x);

    /// <summary>The magnitude of one value with the sign of another.</summary>
    static abstract V CopySign(V magnitude, V sign);

    /// <summary>a &gt; b ? yes : no. A comparison with NaN is false.</summary>
    static abstract V SelectGreater(V a, V b, V yes, V no);

    /// <summary>a ≥ b ? 1 : 0. A comparison with NaN is false.</summary>
    static abstract V GreaterOrEqual(V a, V b);

    /// <summary>condition ≠ 0 ? yes : no.</summary>
    static abstract V Select(V condition, V yes, V no);

    /// <summary>The first <paramref name="count"/> elements of <paramref name="value"/>, and those of <paramref name="rest"/> behind them;
    /// the count may be negative and may exceed <see cref="Count"/>.</summary>
    static abstract V FirstLanes(V value, nint count, V rest);

    /// <summary>Random numbers in [0, 1), multiples of 2⁻²⁴: functions of a row's hash and of the number of the unit, of which
    /// <paramref name="first"/> is that of the first element.</summary>
    static abstract V Uniform(ulong place, nint first);

    /// <summary>2ⁿ, where <paramref name="shifted"/> is n + 1.5·2²³ (float) or n + 1.5·2⁵² (double). The lowest n that has no
    /// normal power gives 0, the highest gives ∞; beyond these two the result is meaningless.</summary>
    static abstract V PowerOfTwo(V shifted);

    /// <summary>e^r − 1, where x = n·ln 2 + r, and n in the form that <see cref="PowerOfTwo"/> takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static virtual V ReducedExp(V x, out V shifted) => Exponential.Reduced<V, T>(x, out shifted);

    /// <summary>1 / (1 + e⁻ˣ) in single precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static virtual V SigmoidInSingle(V x) => Sigmoidal.SigmoidInSingle<V, T>(x);

    /// <summary>The hyperbolic tangent in single precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static virtual V TanhInSingle(V x) => Sigmoidal.TanhInSingle<V, T>(x);

    /// <summary>x = m·2ᵉ with m in [√½, √2), for positive, normal x; meaningless for any other.</summary>
    static abstract V Split(V x, out V exponent);

    /// <summary>The sum of all elements, in one fixed order.</summary>
    static abstract T Sum(V value);

    /// <summary>The largest element; NaN if one is NaN.</summary>
    static abstract T Largest(V value);

    /// <summary>The first element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual T First(V value) => V.Sum(V.FirstLanes(value, 1, V.Zero));

    /// <summary>The first <paramref name="count"/> elements of <paramref name="value"/>, and +0 behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V FirstLanes(V value, nint count) => V.FirstLanes(value, count, V.Zero);

    /// <summary>−1, 0 or 1; zeros keep their sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Sign(V x) => V.SelectGreater(x, V.Zero, V.One, V.SelectGreater(V.Zero, x, -V.One, x));

    /// <summary>The nearest whole number, halves to the even one; zeros keep the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Round(V x)
    {
        // Beyond half of its digits a number is whole; below, adding so much pushes the fraction out.
        var push = V.Constant(12582912, 6755399441055744);
        return V.SelectGreater(V.Constant(4194304, 2251799813685248), V.Abs(x), V.CopySign((x + push) - push, x), x);
    }

    /// <summary>x, or +0 where |x| is below 2⁻¹⁰⁰ (float) or 2⁻⁹⁶⁰ (double): denormal numbers, and what makes some in the next step, are slow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Flush(V x) => V.SelectGreater(V.Constant(FloatBits.LeastCarried, DoubleBits.LeastCarried), V.Abs(x), V.Zero, x);

    /// <summary>The random numbers of a row for neighbouring units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Noise(RowNoise<T> row, nint first) => V.Create(row.Lower) + (V.Create(row.Range) * V.Uniform(row.Place, first));

    /// <summary>The random mask of a row for neighbouring units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Mask(RowMask<T> row, nint first) =>
        V.SelectGreater(V.Create(row.Rate), V.Uniform(row.Place, first), V.Zero, V.Create(row.Kept));

    /// <summary>eˣ</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Exp(V x) => Exponential.Exp<V, T>(x);

    /// <summary>eˣ − 1, accurate near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Expm1(V x) => Exponential.Expm1<V, T>(x);

    /// <summary>1 / (1 + e⁻ˣ)</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Sigmoid(V x) => Sigmoidal.Sigmoid<V, T>(x);

    /// <summary>The hyperbolic tangent; odd to the bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Tanh(V x) => Sigmoidal.Tanh<V, T>(x);

    /// <summary>The natural logarithm: −∞ at 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Log(V x) => Logarithm.Log<V, T>(x);

    /// <summary>log(1 + x), accurate near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Log1p(V x) => Logarithm.Log1p<V, T>(x);

    /// <summary>The sine; NaN at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Sin(V x) => Trigonometric.Sin<V, T>(x);

    /// <summary>The cosine; NaN at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Cos(V x) => Trigonometric.Cos<V, T>(x);

    /// <summary>log(1 + eˣ) without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V Softplus(V x) => LogisticIntegral.Softplus<V, T>(x);

    /// <summary>log(1 / (1 + e⁻ˣ)) without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual V LogSigmoid(V x) => -LogisticIntegral.Softplus<V, T>(-x);
}
