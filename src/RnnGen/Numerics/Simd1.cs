using System.Numerics;
using System.Runtime.CompilerServices;

#pragma warning disable CS1591 // documented by ISimd

namespace RnnGen.Numerics;

/// <summary>A vector of one element, for hardware without vectors and for checking the others.</summary>
public readonly struct Simd1<T> : ISimd<Simd1<T>, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T _value;

    private Simd1(T value) => _value = value;

    private static bool IsSingle => typeof(T) == typeof(float);

    private int IntBits => Unsafe.BitCast<T, int>(_value);

    private long LongBits => Unsafe.BitCast<T, long>(_value);

    public static int Count => 1;

    public static Simd1<T> Zero => new(T.Zero);

    public static Simd1<T> One => new(T.One);

    public static Simd1<T> Create(T value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd1<T> Constant(double value) => IsSingle
        ? new(Unsafe.BitCast<float, T>((float)value))
        : new(Unsafe.BitCast<double, T>(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd1<T> Constant(double single, double @double) => IsSingle
        ? new(Unsafe.BitCast<float, T>((float)single))
        : new(Unsafe.BitCast<double, T>(@double));

    public static Simd1<T> Load(Address<T> source) => new(source[0]);

    public void Store(Address<T> destination) => destination[0] = _value;

    public static Simd1<T> operator +(Simd1<T> a, Simd1<T> b) => new(a._value + b._value);

    public static Simd1<T> operator -(Simd1<T> a, Simd1<T> b) => new(a._value - b._value);

    public static Simd1<T> operator *(Simd1<T> a, Simd1<T> b) => new(a._value * b._value);

    public static Simd1<T> operator /(Simd1<T> a, Simd1<T> b) => new(a._value / b._value);

    public static Simd1<T> operator -(Simd1<T> a) => new(-a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd1<T> MultiplyAdd(Simd1<T> a, Simd1<T> b, Simd1<T> c) => new(T.FusedMultiplyAdd(a._value, b._value, c._value));

    public static Simd1<T> Max(Simd1<T> a, Simd1<T> b) => new(T.Max(a._value, b._value));

    public static Simd1<T> Min(Simd1<T> a, Simd1<T> b) => new(T.Min(a._value, b._value));

    public static Simd1<T> AtLeast(Simd1<T> x, Simd1<T> bound) => bound._value > x._value ? bound : x;

    public static Simd1<T> AtMost(Simd1<T> x, Simd1<T> bound) => bound._value < x._value ? bound : x;

    public static Simd1<T> Abs(Simd1<T> x) => new(T.Abs(x._value));

    public static Simd1<T> Sqrt(Simd1<T> x) => new(T.Sqrt(x._value));

    public static Simd1<T> CopySign(Simd1<T> magnitude, Simd1<T> sign) => new(T.CopySign(magnitude._value, sign._value));

    public static Simd1<T> SelectGreater(Simd1<T> a, Simd1<T> b, Simd1<T> yes, Simd1<T> no) => a._value > b._value ? yes : no;

    public static Simd1<T> GreaterOrEqual(Simd1<T> a, Simd1<T> b) => a._value >= b._value ? One : Zero;

    public static Simd1<T> Select(Simd1<T> condition, Simd1<T> yes, Simd1<T> no) => condition._value == T.Zero ? no : yes;

    public static Simd1<T> FirstLanes(Simd1<T> value, nint count, Simd1<T> rest) => count > 0 ? value : rest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd1<T> Uniform(ulong place, nint first) => Constant(Noise.Bits(place, (uint)first) * Noise.Unit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd1<T> PowerOfTwo(Simd1<T> shifted) => IsSingle
        ? Of((shifted.IntBits << 23) + FloatBits.One)
        : Of((shifted.LongBits << 52) + DoubleBits.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd1<T> Split(Simd1<T> x, out Simd1<T> exponent)
    {
        if (IsSingle)
        {
            var biased = (x.IntBits + (FloatBits.One - FloatBits.RootOfHalf)) >>> 23;
            exponent = Of(biased + FloatBits.TwoTo23) - Constant(FloatBits.TwoTo23PlusBias);
            return Of(x.IntBits - (biased << 23) + FloatBits.One);
        }
        else
        {
            var biased = (x.LongBits + (DoubleBits.One - DoubleBits.RootOfHalf)) >>> 52;
            exponent = Of(biased + DoubleBits.TwoTo52) - Constant(DoubleBits.TwoTo52PlusBias);
            return Of(x.LongBits - (biased << 52) + DoubleBits.One);
        }
    }

    public static T Sum(Simd1<T> value) => value._value;

    public static T Largest(Simd1<T> value) => value._value;

    private static Simd1<T> Of(int bits) => new(Unsafe.BitCast<int, T>(bits));

    private static Simd1<T> Of(long bits) => new(Unsafe.BitCast<long, T>(bits));
}
