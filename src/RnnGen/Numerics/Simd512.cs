using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

#pragma warning disable CS1591 // documented by ISimd

namespace RnnGen.Numerics;

/// <summary>A vector of 512 bits: 16 floats or 8 doubles.</summary>
public readonly struct Simd512<T> : ISimd<Simd512<T>, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Vector512<T> _value;

    private Simd512(Vector512<T> value) => _value = value;

    private static bool IsSingle => typeof(T) == typeof(float);

    public static int Count => Vector512<T>.Count;

    public static Simd512<T> Zero => new(Vector512<T>.Zero);

    public static Simd512<T> One => new(Vector512<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Create(T value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Constant(double value) => IsSingle
        ? new(Vector512.Create((float)value).As<float, T>())
        : new(Vector512.Create(value).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Simd512<T> Load(Address<T> source) => *(Simd512<T>*)source.Pointer;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(Address<T> destination) => *(Simd512<T>*)destination.Pointer = this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator +(Simd512<T> a, Simd512<T> b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator -(Simd512<T> a, Simd512<T> b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator *(Simd512<T> a, Simd512<T> b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator /(Simd512<T> a, Simd512<T> b) => new(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator -(Simd512<T> a) => new(-a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> MultiplyAdd(Simd512<T> a, Simd512<T> b, Simd512<T> c) => IsSingle
        ? new(Vector512.FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, T>())
        : new(Vector512.FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Max(Simd512<T> a, Simd512<T> b) => new(Vector512.Max(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Min(Simd512<T> a, Simd512<T> b) => new(Vector512.Min(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> AtLeast(Simd512<T> x, Simd512<T> bound) => new(Vector512.MaxNative(bound._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> AtMost(Simd512<T> x, Simd512<T> bound) => new(Vector512.MinNative(bound._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Abs(Simd512<T> x) => new(Vector512.Abs(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Sqrt(Simd512<T> x) => new(Vector512.Sqrt(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> CopySign(Simd512<T> magnitude, Simd512<T> sign) => new(Vector512.CopySign(magnitude._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> SelectGreater(Simd512<T> a, Simd512<T> b, Simd512<T> yes, Simd512<T> no) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(a._value, b._value), yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> GreaterOrEqual(Simd512<T> a, Simd512<T> b) =>
        new(Vector512.GreaterThanOrEqual(a._value, b._value) & Vector512<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Select(Simd512<T> condition, Simd512<T> yes, Simd512<T> no) =>
        new(Vector512.ConditionalSelect(Vector512.Equals(condition._value, Vector512<T>.Zero), no._value, yes._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> FirstLanes(Simd512<T> value, nint count, Simd512<T> rest)
    {
        var inside = IsSingle
            ? Vector512.LessThan(Vector512<int>.Indices, Vector512.Create((int)count)).As<int, T>()
            : Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).As<long, T>();
        return new(Vector512.ConditionalSelect(inside, value._value, rest._value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> PowerOfTwo(Simd512<T> shifted) => IsSingle
        ? new(((shifted._value.AsInt32() << 23) + Vector512.Create(FloatBits.One)).As<int, T>())
        : new(((shifted._value.AsInt64() << 52) + Vector512.Create(DoubleBits.One)).As<long, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Split(Simd512<T> x, out Simd512<T> exponent)
    {
        if (IsSingle)
        {
            var bits = x._value.AsInt32();
            var biased = (bits + Vector512.Create(FloatBits.One - FloatBits.RootOfHalf)) >>> 23;
            exponent = new(((biased + Vector512.Create(FloatBits.TwoTo23)).AsSingle() - Vector512.Create(FloatBits.TwoTo23PlusBias)).As<float, T>());
            return new((bits - (biased << 23) + Vector512.Create(FloatBits.One)).As<int, T>());
        }
        else
        {
            var bits = x._value.AsInt64();
            var biased = (bits + Vector512.Create(DoubleBits.One - DoubleBits.RootOfHalf)) >>> 52;
            exponent = new(((biased + Vector512.Create(DoubleBits.TwoTo52)).AsDouble() - Vector512.Create(DoubleBits.TwoTo52PlusBias)).As<double, T>());
            return new((bits - (biased << 52) + Vector512.Create(DoubleBits.One)).As<long, T>());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Simd512<T> value) => Simd256<T>.Sum(new Simd256<T>(value._value.GetLower()) + new Simd256<T>(value._value.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest(Simd512<T> value) =>
        Simd256<T>.Largest(Simd256<T>.Max(new(value._value.GetLower()), new(value._value.GetUpper())));
}
