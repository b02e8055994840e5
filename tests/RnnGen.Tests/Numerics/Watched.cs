using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

/// <summary>A vector of one element that counts the operations whose result is denormal, or was too small even for that.</summary>
internal readonly struct Watched<T> : ISimd<Watched<T>, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [ThreadStatic]
    private static int s_denormals;

    private readonly Simd1<T> _value;

    private Watched(Simd1<T> value) => _value = value;

    /// <summary>The number of such operations of this thread since the last time that it was asked for.</summary>
    public static int Denormals() => Interlocked.Exchange(ref s_denormals, 0);

    public static int Count => 1;

    public static Watched<T> Zero => Simd1<T>.Zero;

    public static Watched<T> One => Simd1<T>.One;

    private bool IsZero => T.IsZero(Simd1<T>.Sum(_value));

    public static implicit operator Watched<T>(Simd1<T> value) => new(value);

    public static implicit operator Simd1<T>(Watched<T> value) => value._value;

    public static Watched<T> Create(T value) => Simd1<T>.Create(value);

    public static Watched<T> Constant(double value) => Simd1<T>.Constant(value);

    public static Watched<T> Constant(double single, double @double) => Simd1<T>.Constant(single, @double);

    public static Watched<T> Load(Address<T> source) => Simd1<T>.Load(source);

    public void Store(Address<T> destination) => _value.Store(destination);

    public static Watched<T> operator +(Watched<T> a, Watched<T> b) => Watch(a._value + b._value, isExactlyZero: true);

    public static Watched<T> operator -(Watched<T> a, Watched<T> b) => Watch(a._value - b._value, isExactlyZero: true);

    public static Watched<T> operator *(Watched<T> a, Watched<T> b) => Watch(a._value * b._value, a.IsZero || b.IsZero);

    public static Watched<T> operator /(Watched<T> a, Watched<T> b) => Watch(a._value / b._value, a.IsZero || T.IsInfinity(Sum(b)));

    public static Watched<T> operator -(Watched<T> a) => -a._value;

    public static Watched<T> MultiplyAdd(Watched<T> a, Watched<T> b, Watched<T> c) =>
        Watch(Simd1<T>.MultiplyAdd(a, b, c), a.IsZero || b.IsZero || !c.IsZero);

    public static Watched<T> Max(Watched<T> a, Watched<T> b) => Simd1<T>.Max(a, b);

    public static Watched<T> Min(Watched<T> a, Watched<T> b) => Simd1<T>.Min(a, b);

    public static Watched<T> AtLeast(Watched<T> x, Watched<T> bound) => Simd1<T>.AtLeast(x, bound);

    public static Watched<T> AtMost(Watched<T> x, Watched<T> bound) => Simd1<T>.AtMost(x, bound);

    public static Watched<T> Abs(Watched<T> x) => Simd1<T>.Abs(x);

    public static Watched<T> Sqrt(Watched<T> x) => Watch(Simd1<T>.Sqrt(x), isExactlyZero: true);

    public static Watched<T> CopySign(Watched<T> magnitude, Watched<T> sign) => Simd1<T>.CopySign(magnitude, sign);

    public static Watched<T> SelectGreater(Watched<T> a, Watched<T> b, Watched<T> yes, Watched<T> no) => Simd1<T>.SelectGreater(a, b, yes, no);

    public static Watched<T> GreaterOrEqual(Watched<T> a, Watched<T> b) => Simd1<T>.GreaterOrEqual(a, b);

    public static Watched<T> Select(Watched<T> condition, Watched<T> yes, Watched<T> no) => Simd1<T>.Select(condition, yes, no);

    public static Watched<T> FirstLanes(Watched<T> value, nint count, Watched<T> rest) => Simd1<T>.FirstLanes(value, count, rest);

    public static Watched<T> Uniform(ulong place, nint first) => Simd1<T>.Uniform(place, first);

    public static Watched<T> PowerOfTwo(Watched<T> shifted) => Simd1<T>.PowerOfTwo(shifted);

    public static Watched<T> Split(Watched<T> x, out Watched<T> exponent)
    {
        Watched<T> mantissa = Simd1<T>.Split(x, out var power);
        exponent = power;
        return mantissa;
    }

    public static T Sum(Watched<T> value) => Simd1<T>.Sum(value);

    public static T Largest(Watched<T> value) => Simd1<T>.Largest(value);

    private static Watched<T> Watch(Watched<T> result, bool isExactlyZero)
    {
        if (T.IsSubnormal(Sum(result)) || (result.IsZero && !isExactlyZero))
            s_denormals++;
        return result;
    }
}
