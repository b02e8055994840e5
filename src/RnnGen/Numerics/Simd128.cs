using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.CompilerServices.Unsafe;

#pragma warning disable CS1591 // documented by ISimd

namespace RnnGen.Numerics;

/// <summary>A vector of 128 bits: 4 floats or 2 doubles.</summary>
/// <remarks>
/// An operation calls intrinsics alone, not even a constructor: every method that is inlined costs the caller local variables, and of
/// these the JIT compiler keeps a limited number in registers.
/// </remarks>
public readonly struct Simd128<T> : ISimd<Simd128<T>, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Vector128<T> _value;

    internal Simd128(Vector128<T> value) => _value = value;

    public static int Count => Vector128<T>.Count;

    public static Simd128<T> Zero => BitCast<Vector128<T>, Simd128<T>>(Vector128<T>.Zero);

    public static Simd128<T> One => BitCast<Vector128<T>, Simd128<T>>(Vector128<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Create(T value) => BitCast<Vector128<T>, Simd128<T>>(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Constant(double value) => typeof(T) == typeof(float)
        ? BitCast<Vector128<float>, Simd128<T>>(Vector128.Create((float)value))
        : BitCast<Vector128<double>, Simd128<T>>(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Constant(double single, double @double) => typeof(T) == typeof(float)
        ? BitCast<Vector128<float>, Simd128<T>>(Vector128.Create((float)single))
        : BitCast<Vector128<double>, Simd128<T>>(Vector128.Create(@double));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Simd128<T> Load(Address<T> source) => *(Simd128<T>*)source.Pointer;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(Address<T> destination) => *(Simd128<T>*)destination.Pointer = this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator +(Simd128<T> a, Simd128<T> b) => BitCast<Vector128<T>, Simd128<T>>(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator -(Simd128<T> a, Simd128<T> b) => BitCast<Vector128<T>, Simd128<T>>(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator *(Simd128<T> a, Simd128<T> b) => BitCast<Vector128<T>, Simd128<T>>(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator /(Simd128<T> a, Simd128<T> b) => BitCast<Vector128<T>, Simd128<T>>(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator -(Simd128<T> a) => BitCast<Vector128<T>, Simd128<T>>(-a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> MultiplyAdd(Simd128<T> a, Simd128<T> b, Simd128<T> c) => typeof(T) == typeof(float)
        ? BitCast<Vector128<float>, Simd128<T>>(Vector128.FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()))
        : BitCast<Vector128<double>, Simd128<T>>(Vector128.FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Max(Simd128<T> a, Simd128<T> b) => BitCast<Vector128<T>, Simd128<T>>(Vector128.Max(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Min(Simd128<T> a, Simd128<T> b) => BitCast<Vector128<T>, Simd128<T>>(Vector128.Min(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> AtLeast(Simd128<T> x, Simd128<T> bound) =>
        BitCast<Vector128<T>, Simd128<T>>(Vector128.MaxNative(bound._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> AtMost(Simd128<T> x, Simd128<T> bound) =>
        BitCast<Vector128<T>, Simd128<T>>(Vector128.MinNative(bound._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Abs(Simd128<T> x) => BitCast<Vector128<T>, Simd128<T>>(Vector128.Abs(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Sqrt(Simd128<T> x) => BitCast<Vector128<T>, Simd128<T>>(Vector128.Sqrt(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> CopySign(Simd128<T> magnitude, Simd128<T> sign) =>
        BitCast<Vector128<T>, Simd128<T>>(Vector128.CopySign(magnitude._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> SelectGreater(Simd128<T> a, Simd128<T> b, Simd128<T> yes, Simd128<T> no) =>
        BitCast<Vector128<T>, Simd128<T>>(Vector128.ConditionalSelect(Vector128.GreaterThan(a._value, b._value), yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> GreaterOrEqual(Simd128<T> a, Simd128<T> b) =>
        BitCast<Vector128<T>, Simd128<T>>(Vector128.GreaterThanOrEqual(a._value, b._value) & Vector128<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Select(Simd128<T> condition, Simd128<T> yes, Simd128<T> no)
    {
        var isZero = Vector128.Equals(condition._value, Vector128<T>.Zero);
        return BitCast<Vector128<T>, Simd128<T>>(Vector128.ConditionalSelect(isZero, no._value, yes._value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> FirstLanes(Simd128<T> value, nint count, Simd128<T> rest)
    {
        var inside = typeof(T) == typeof(float)
            ? Vector128.LessThan(Vector128<int>.Indices, Vector128.Create((int)count)).As<int, T>()
            : Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)count)).As<long, T>();
        return BitCast<Vector128<T>, Simd128<T>>(Vector128.ConditionalSelect(inside, value._value, rest._value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> FirstLanes(Simd128<T> value, nint count)
    {
        var inside = typeof(T) == typeof(float)
            ? Vector128.LessThan(Vector128<int>.Indices, Vector128.Create((int)count)).As<int, T>()
            : Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)count)).As<long, T>();
        return BitCast<Vector128<T>, Simd128<T>>(value._value & inside);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Flush(Simd128<T> x)
    {
        var least = typeof(T) == typeof(float)
            ? Vector128.Create(FloatBits.LeastCarried).As<float, T>()
            : Vector128.Create(DoubleBits.LeastCarried).As<double, T>();
        return BitCast<Vector128<T>, Simd128<T>>(Vector128.AndNot(x._value, Vector128.LessThan(Vector128.Abs(x._value), least)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Uniform(ulong place, nint first) => typeof(T) == typeof(float)
        ? BitCast<Vector128<float>, Simd128<T>>(Noise128.Single(place, (uint)first))
        : BitCast<Vector128<double>, Simd128<T>>(Noise128.Double(place, (uint)first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> PowerOfTwo(Simd128<T> shifted) => typeof(T) == typeof(float)
        ? BitCast<Vector128<int>, Simd128<T>>((shifted._value.AsInt32() << 23) + Vector128.Create(FloatBits.One))
        : BitCast<Vector128<long>, Simd128<T>>((shifted._value.AsInt64() << 52) + Vector128.Create(DoubleBits.One));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> ISimd<Simd128<T>, T>.ReducedExp(Simd128<T> x, out Simd128<T> shifted)
    {
        if (typeof(T) == typeof(float))
        {
            var minusOne = Exponential128.Reduced(x._value.AsSingle(), out var single);
            shifted = BitCast<Vector128<float>, Simd128<T>>(single);
            return BitCast<Vector128<float>, Simd128<T>>(minusOne);
        }
        else
        {
            var minusOne = Exponential128.Reduced(x._value.AsDouble(), out var @double);
            shifted = BitCast<Vector128<double>, Simd128<T>>(@double);
            return BitCast<Vector128<double>, Simd128<T>>(minusOne);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> ISimd<Simd128<T>, T>.SigmoidInSingle(Simd128<T> x) => BitCast<Vector128<float>, Simd128<T>>(Sigmoidal128.Sigmoid(x._value.AsSingle()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd128<T> ISimd<Simd128<T>, T>.TanhInSingle(Simd128<T> x) => BitCast<Vector128<float>, Simd128<T>>(Sigmoidal128.Tanh(x._value.AsSingle()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Split(Simd128<T> x, out Simd128<T> exponent)
    {
        if (typeof(T) == typeof(float))
        {
            var bits = x._value.AsInt32();
            var biased = (bits + Vector128.Create(FloatBits.One - FloatBits.RootOfHalf)) >>> 23;
            var power = (biased + Vector128.Create(FloatBits.TwoTo23)).AsSingle() - Vector128.Create(FloatBits.TwoTo23PlusBias);
            exponent = BitCast<Vector128<float>, Simd128<T>>(power);
            return BitCast<Vector128<int>, Simd128<T>>(bits - (biased << 23) + Vector128.Create(FloatBits.One));
        }
        else
        {
            var bits = x._value.AsInt64();
            var biased = (bits + Vector128.Create(DoubleBits.One - DoubleBits.RootOfHalf)) >>> 52;
            var power = (biased + Vector128.Create(DoubleBits.TwoTo52)).AsDouble() - Vector128.Create(DoubleBits.TwoTo52PlusBias);
            exponent = BitCast<Vector128<double>, Simd128<T>>(power);
            return BitCast<Vector128<long>, Simd128<T>>(bits - (biased << 52) + Vector128.Create(DoubleBits.One));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Simd128<T> value) => typeof(T) == typeof(float)
        ? value._value[0] + value._value[2] + (value._value[1] + value._value[3])
        : value._value[0] + value._value[1];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest(Simd128<T> value) => typeof(T) == typeof(float)
        ? T.Max(T.Max(value._value[0], value._value[2]), T.Max(value._value[1], value._value[3]))
        : T.Max(value._value[0], value._value[1]);
}
