using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.CompilerServices.Unsafe;

#pragma warning disable CS1591 // documented by ISimd

namespace RnnGen.Numerics;

/// <summary>A vector of 512 bits: 16 floats or 8 doubles.</summary>
/// <remarks>
/// An operation calls intrinsics alone, not even a constructor: every method that is inlined costs the caller local variables, and of
/// these the JIT compiler keeps a limited number in registers.
/// </remarks>
public readonly struct Simd512<T> : ISimd<Simd512<T>, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Vector512<T> _value;

    internal Simd512(Vector512<T> value) => _value = value;

    public static int Count => Vector512<T>.Count;

    public static Simd512<T> Zero => BitCast<Vector512<T>, Simd512<T>>(Vector512<T>.Zero);

    public static Simd512<T> One => BitCast<Vector512<T>, Simd512<T>>(Vector512<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Create(T value) => BitCast<Vector512<T>, Simd512<T>>(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Constant(double value) => typeof(T) == typeof(float)
        ? BitCast<Vector512<float>, Simd512<T>>(Vector512.Create((float)value))
        : BitCast<Vector512<double>, Simd512<T>>(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Constant(double single, double @double) => typeof(T) == typeof(float)
        ? BitCast<Vector512<float>, Simd512<T>>(Vector512.Create((float)single))
        : BitCast<Vector512<double>, Simd512<T>>(Vector512.Create(@double));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Simd512<T> Load(Address<T> source) => *(Simd512<T>*)source.Pointer;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(Address<T> destination) => *(Simd512<T>*)destination.Pointer = this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StorePastCaches(Simd512<T> value, Address<T> destination)
    {
        if (!Avx512F.IsSupported)
            value.Store(destination);
        else if (typeof(T) == typeof(float))
            Avx512F.StoreAlignedNonTemporal((float*)destination.Pointer, value._value.AsSingle());
        else
            Avx512F.StoreAlignedNonTemporal((double*)destination.Pointer, value._value.AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreFirst(Simd512<T> value, Address<T> destination, nint count)
    {
        if (count >= Count)
            value.Store(destination);
        else if (!Avx512F.IsSupported)
            new Span<T>(&value, (int)count).CopyTo(destination.Span((int)count));
        else if (typeof(T) == typeof(float))
            Avx512F.MaskStore((float*)destination.Pointer, Vector512.LessThan(Vector512<int>.Indices, Vector512.Create((int)count)).AsSingle(), value._value.AsSingle());
        else
            Avx512F.MaskStore((double*)destination.Pointer, Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).AsDouble(), value._value.AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator +(Simd512<T> a, Simd512<T> b) => BitCast<Vector512<T>, Simd512<T>>(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator -(Simd512<T> a, Simd512<T> b) => BitCast<Vector512<T>, Simd512<T>>(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator *(Simd512<T> a, Simd512<T> b) => BitCast<Vector512<T>, Simd512<T>>(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator /(Simd512<T> a, Simd512<T> b) => BitCast<Vector512<T>, Simd512<T>>(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator -(Simd512<T> a) => BitCast<Vector512<T>, Simd512<T>>(-a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> MultiplyAdd(Simd512<T> a, Simd512<T> b, Simd512<T> c) => typeof(T) == typeof(float)
        ? BitCast<Vector512<float>, Simd512<T>>(Vector512.FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()))
        : BitCast<Vector512<double>, Simd512<T>>(Vector512.FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Max(Simd512<T> a, Simd512<T> b) => BitCast<Vector512<T>, Simd512<T>>(Vector512.Max(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Min(Simd512<T> a, Simd512<T> b) => BitCast<Vector512<T>, Simd512<T>>(Vector512.Min(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> AtLeast(Simd512<T> x, Simd512<T> bound) =>
        BitCast<Vector512<T>, Simd512<T>>(Vector512.MaxNative(bound._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> AtMost(Simd512<T> x, Simd512<T> bound) =>
        BitCast<Vector512<T>, Simd512<T>>(Vector512.MinNative(bound._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Abs(Simd512<T> x) => BitCast<Vector512<T>, Simd512<T>>(Vector512.Abs(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Sqrt(Simd512<T> x) => BitCast<Vector512<T>, Simd512<T>>(Vector512.Sqrt(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> CopySign(Simd512<T> magnitude, Simd512<T> sign) =>
        BitCast<Vector512<T>, Simd512<T>>(Vector512.CopySign(magnitude._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> SelectGreater(Simd512<T> a, Simd512<T> b, Simd512<T> yes, Simd512<T> no) =>
        BitCast<Vector512<T>, Simd512<T>>(Vector512.ConditionalSelect(Vector512.GreaterThan(a._value, b._value), yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> GreaterOrEqual(Simd512<T> a, Simd512<T> b) =>
        BitCast<Vector512<T>, Simd512<T>>(Vector512.GreaterThanOrEqual(a._value, b._value) & Vector512<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Select(Simd512<T> condition, Simd512<T> yes, Simd512<T> no)
    {
        var isZero = Vector512.Equals(condition._value, Vector512<T>.Zero);
        return BitCast<Vector512<T>, Simd512<T>>(Vector512.ConditionalSelect(isZero, no._value, yes._value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> FirstLanes(Simd512<T> value, nint count, Simd512<T> rest)
    {
        var inside = typeof(T) == typeof(float)
            ? Vector512.LessThan(Vector512<int>.Indices, Vector512.Create((int)count)).As<int, T>()
            : Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).As<long, T>();
        return BitCast<Vector512<T>, Simd512<T>>(Vector512.ConditionalSelect(inside, value._value, rest._value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> FirstLanes(Simd512<T> value, nint count)
    {
        var inside = typeof(T) == typeof(float)
            ? Vector512.LessThan(Vector512<int>.Indices, Vector512.Create((int)count)).As<int, T>()
            : Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).As<long, T>();
        return BitCast<Vector512<T>, Simd512<T>>(value._value & inside);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Flush(Simd512<T> x)
    {
        var least = typeof(T) == typeof(float)
            ? Vector512.Create(FloatBits.LeastCarried).As<float, T>()
            : Vector512.Create(DoubleBits.LeastCarried).As<double, T>();
        return BitCast<Vector512<T>, Simd512<T>>(Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x._value), least), Vector512<T>.Zero, x._value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Uniform(ulong place, nint first) => typeof(T) == typeof(float)
        ? BitCast<Vector512<float>, Simd512<T>>(Noise512.Single(place, (uint)first))
        : BitCast<Vector512<double>, Simd512<T>>(Noise512.Double(place, (uint)first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> PowerOfTwo(Simd512<T> shifted) => typeof(T) == typeof(float)
        ? BitCast<Vector512<int>, Simd512<T>>((shifted._value.AsInt32() << 23) + Vector512.Create(FloatBits.One))
        : BitCast<Vector512<long>, Simd512<T>>((shifted._value.AsInt64() << 52) + Vector512.Create(DoubleBits.One));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> ISimd<Simd512<T>, T>.ReducedExp(Simd512<T> x, out Simd512<T> shifted)
    {
        if (typeof(T) == typeof(float))
        {
            var minusOne = Exponential512.Reduced(x._value.AsSingle(), out var single);
            shifted = BitCast<Vector512<float>, Simd512<T>>(single);
            return BitCast<Vector512<float>, Simd512<T>>(minusOne);
        }
        else
        {
            var minusOne = Exponential512.Reduced(x._value.AsDouble(), out var @double);
            shifted = BitCast<Vector512<double>, Simd512<T>>(@double);
            return BitCast<Vector512<double>, Simd512<T>>(minusOne);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> ISimd<Simd512<T>, T>.SigmoidInSingle(Simd512<T> x) => BitCast<Vector512<float>, Simd512<T>>(Sigmoidal512.Sigmoid(x._value.AsSingle()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd512<T> ISimd<Simd512<T>, T>.TanhInSingle(Simd512<T> x) => BitCast<Vector512<float>, Simd512<T>>(Sigmoidal512.Tanh(x._value.AsSingle()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Split(Simd512<T> x, out Simd512<T> exponent)
    {
        if (typeof(T) == typeof(float))
        {
            var bits = x._value.AsInt32();
            var biased = (bits + Vector512.Create(FloatBits.One - FloatBits.RootOfHalf)) >>> 23;
            var power = (biased + Vector512.Create(FloatBits.TwoTo23)).AsSingle() - Vector512.Create(FloatBits.TwoTo23PlusBias);
            exponent = BitCast<Vector512<float>, Simd512<T>>(power);
            return BitCast<Vector512<int>, Simd512<T>>(bits - (biased << 23) + Vector512.Create(FloatBits.One));
        }
        else
        {
            var bits = x._value.AsInt64();
            var biased = (bits + Vector512.Create(DoubleBits.One - DoubleBits.RootOfHalf)) >>> 52;
            var power = (biased + Vector512.Create(DoubleBits.TwoTo52)).AsDouble() - Vector512.Create(DoubleBits.TwoTo52PlusBias);
            exponent = BitCast<Vector512<double>, Simd512<T>>(power);
            return BitCast<Vector512<long>, Simd512<T>>(bits - (biased << 52) + Vector512.Create(DoubleBits.One));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Simd512<T> value) => Simd256<T>.Sum(new Simd256<T>(value._value.GetLower()) + new Simd256<T>(value._value.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest(Simd512<T> value) =>
        Simd256<T>.Largest(Simd256<T>.Max(new(value._value.GetLower()), new(value._value.GetUpper())));
}
