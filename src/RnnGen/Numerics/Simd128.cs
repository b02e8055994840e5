using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

#pragma warning disable CS1591 // documented by ISimd

namespace RnnGen.Numerics;

/// <summary>A vector of 128 bits: 4 floats or 2 doubles.</summary>
public readonly struct Simd128<T> : ISimd<Simd128<T>, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Vector128<T> _value;

    internal Simd128(Vector128<T> value) => _value = value;

    private static bool IsSingle => typeof(T) == typeof(float);

    public static int Count => Vector128<T>.Count;

    public static Simd128<T> Zero => new(Vector128<T>.Zero);

    public static Simd128<T> One => new(Vector128<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Create(T value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Constant(double value) => IsSingle
        ? new(Vector128.Create((float)value).As<float, T>())
        : new(Vector128.Create(value).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Simd128<T> Load(Address<T> source) => *(Simd128<T>*)source.Pointer;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(Address<T> destination) => *(Simd128<T>*)destination.Pointer = this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator +(Simd128<T> a, Simd128<T> b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator -(Simd128<T> a, Simd128<T> b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator *(Simd128<T> a, Simd128<T> b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator /(Simd128<T> a, Simd128<T> b) => new(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator -(Simd128<T> a) => new(-a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> MultiplyAdd(Simd128<T> a, Simd128<T> b, Simd128<T> c) => IsSingle
        ? new(Vector128.FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, T>())
        : new(Vector128.FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Max(Simd128<T> a, Simd128<T> b) => new(Vector128.Max(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Min(Simd128<T> a, Simd128<T> b) => new(Vector128.Min(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> AtLeast(Simd128<T> x, Simd128<T> bound) => new(Vector128.MaxNative(bound._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> AtMost(Simd128<T> x, Simd128<T> bound) => new(Vector128.MinNative(bound._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Abs(Simd128<T> x) => new(Vector128.Abs(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Sqrt(Simd128<T> x) => new(Vector128.Sqrt(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> CopySign(Simd128<T> magnitude, Simd128<T> sign) => new(Vector128.CopySign(magnitude._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> SelectGreater(Simd128<T> a, Simd128<T> b, Simd128<T> yes, Simd128<T> no) =>
        new(Vector128.ConditionalSelect(Vector128.GreaterThan(a._value, b._value), yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> GreaterOrEqual(Simd128<T> a, Simd128<T> b) =>
        new(Vector128.GreaterThanOrEqual(a._value, b._value) & Vector128<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Select(Simd128<T> condition, Simd128<T> yes, Simd128<T> no) =>
        new(Vector128.ConditionalSelect(Vector128.Equals(condition._value, Vector128<T>.Zero), no._value, yes._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> FirstLanes(Simd128<T> value, nint count, Simd128<T> rest)
    {
        var inside = IsSingle
            ? Vector128.LessThan(Vector128<int>.Indices, Vector128.Create((int)count)).As<int, T>()
            : Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)count)).As<long, T>();
        return new(Vector128.ConditionalSelect(inside, value._value, rest._value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> PowerOfTwo(Simd128<T> shifted) => IsSingle
        ? new(((shifted._value.AsInt32() << 23) + Vector128.Create(FloatBits.One)).As<int, T>())
        : new(((shifted._value.AsInt64() << 52) + Vector128.Create(DoubleBits.One)).As<long, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Split(Simd128<T> x, out Simd128<T> exponent)
    {
        if (IsSingle)
        {
            var bits = x._value.AsInt32();
            var biased = (bits + Vector128.Create(FloatBits.One - FloatBits.RootOfHalf)) >>> 23;
            exponent = new(((biased + Vector128.Create(FloatBits.TwoTo23)).AsSingle() - Vector128.Create(FloatBits.TwoTo23PlusBias)).As<float, T>());
            return new((bits - (biased << 23) + Vector128.Create(FloatBits.One)).As<int, T>());
        }
        else
        {
            var bits = x._value.AsInt64();
            var biased = (bits + Vector128.Create(DoubleBits.One - DoubleBits.RootOfHalf)) >>> 52;
            exponent = new(((biased + Vector128.Create(DoubleBits.TwoTo52)).AsDouble() - Vector128.Create(DoubleBits.TwoTo52PlusBias)).As<double, T>());
            return new((bits - (biased << 52) + Vector128.Create(DoubleBits.One)).As<long, T>());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Simd128<T> value) => IsSingle
        ? value._value[0] + value._value[2] + (value._value[1] + value._value[3])
        : value._value[0] + value._value[1];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest(Simd128<T> value) => IsSingle
        ? T.Max(T.Max(value._value[0], value._value[2]), T.Max(value._value[1], value._value[3]))
        : T.Max(value._value[0], value._value[1]);
}
