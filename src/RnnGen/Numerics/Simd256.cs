using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.CompilerServices.Unsafe;

#pragma warning disable CS1591 // documented by ISimd

namespace RnnGen.Numerics;

/// <summary>A vector of 256 bits: 8 floats or 4 doubles.</summary>
/// <remarks>
/// An operation calls intrinsics alone, not even a constructor: every method that is inlined costs the caller local variables, and of
/// these the JIT compiler keeps a limited number in registers.
/// </remarks>
public readonly struct Simd256<T> : ISimd<Simd256<T>, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Vector256<T> _value;

    internal Simd256(Vector256<T> value) => _value = value;

    public static int Count => Vector256<T>.Count;

    public static Simd256<T> Zero => BitCast<Vector256<T>, Simd256<T>>(Vector256<T>.Zero);

    public static Simd256<T> One => BitCast<Vector256<T>, Simd256<T>>(Vector256<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Create(T value) => BitCast<Vector256<T>, Simd256<T>>(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Constant(double value) => typeof(T) == typeof(float)
        ? BitCast<Vector256<float>, Simd256<T>>(Vector256.Create((float)value))
        : BitCast<Vector256<double>, Simd256<T>>(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Constant(double single, double @double) => typeof(T) == typeof(float)
        ? BitCast<Vector256<float>, Simd256<T>>(Vector256.Create((float)single))
        : BitCast<Vector256<double>, Simd256<T>>(Vector256.Create(@double));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Simd256<T> Load(Address<T> source) => *(Simd256<T>*)source.Pointer;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(Address<T> destination) => *(Simd256<T>*)destination.Pointer = this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreFirst(Simd256<T> value, Address<T> destination, nint count)
    {
        if (count >= Count)
            value.Store(destination);
        else if (!Avx.IsSupported)
            new Span<T>(&value, (int)count).CopyTo(destination.Span((int)count));
        else if (typeof(T) == typeof(float))
            Avx.MaskStore((float*)destination.Pointer, Vector256.LessThan(Vector256<int>.Indices, Vector256.Create((int)count)).AsSingle(), value._value.AsSingle());
        else
            Avx.MaskStore((double*)destination.Pointer, Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)count)).AsDouble(), value._value.AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator +(Simd256<T> a, Simd256<T> b) => BitCast<Vector256<T>, Simd256<T>>(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator -(Simd256<T> a, Simd256<T> b) => BitCast<Vector256<T>, Simd256<T>>(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator *(Simd256<T> a, Simd256<T> b) => BitCast<Vector256<T>, Simd256<T>>(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator /(Simd256<T> a, Simd256<T> b) => BitCast<Vector256<T>, Simd256<T>>(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator -(Simd256<T> a) => BitCast<Vector256<T>, Simd256<T>>(-a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> MultiplyAdd(Simd256<T> a, Simd256<T> b, Simd256<T> c) => typeof(T) == typeof(float)
        ? BitCast<Vector256<float>, Simd256<T>>(Vector256.FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()))
        : BitCast<Vector256<double>, Simd256<T>>(Vector256.FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Max(Simd256<T> a, Simd256<T> b) => BitCast<Vector256<T>, Simd256<T>>(Vector256.Max(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Min(Simd256<T> a, Simd256<T> b) => BitCast<Vector256<T>, Simd256<T>>(Vector256.Min(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> AtLeast(Simd256<T> x, Simd256<T> bound) =>
        BitCast<Vector256<T>, Simd256<T>>(Vector256.MaxNative(bound._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> AtMost(Simd256<T> x, Simd256<T> bound) =>
        BitCast<Vector256<T>, Simd256<T>>(Vector256.MinNative(bound._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Abs(Simd256<T> x) => BitCast<Vector256<T>, Simd256<T>>(Vector256.Abs(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Sqrt(Simd256<T> x) => BitCast<Vector256<T>, Simd256<T>>(Vector256.Sqrt(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> CopySign(Simd256<T> magnitude, Simd256<T> sign) =>
        BitCast<Vector256<T>, Simd256<T>>(Vector256.CopySign(magnitude._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> SelectGreater(Simd256<T> a, Simd256<T> b, Simd256<T> yes, Simd256<T> no) =>
        BitCast<Vector256<T>, Simd256<T>>(Vector256.ConditionalSelect(Vector256.GreaterThan(a._value, b._value), yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> GreaterOrEqual(Simd256<T> a, Simd256<T> b) =>
        BitCast<Vector256<T>, Simd256<T>>(Vector256.GreaterThanOrEqual(a._value, b._value) & Vector256<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Select(Simd256<T> condition, Simd256<T> yes, Simd256<T> no)
    {
        var isZero = Vector256.Equals(condition._value, Vector256<T>.Zero);
        return BitCast<Vector256<T>, Simd256<T>>(Vector256.ConditionalSelect(isZero, no._value, yes._value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> FirstLanes(Simd256<T> value, nint count, Simd256<T> rest)
    {
        var inside = typeof(T) == typeof(float)
            ? Vector256.LessThan(Vector256<int>.Indices, Vector256.Create((int)count)).As<int, T>()
            : Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)count)).As<long, T>();
        return BitCast<Vector256<T>, Simd256<T>>(Vector256.ConditionalSelect(inside, value._value, rest._value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> FirstLanes(Simd256<T> value, nint count)
    {
        var inside = typeof(T) == typeof(float)
            ? Vector256.LessThan(Vector256<int>.Indices, Vector256.Create((int)count)).As<int, T>()
            : Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)count)).As<long, T>();
        return BitCast<Vector256<T>, Simd256<T>>(value._value & inside);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Flush(Simd256<T> x)
    {
        var least = typeof(T) == typeof(float)
            ? Vector256.Create(FloatBits.LeastCarried).As<float, T>()
            : Vector256.Create(DoubleBits.LeastCarried).As<double, T>();
        return BitCast<Vector256<T>, Simd256<T>>(Vector256.AndNot(x._value, Vector256.LessThan(Vector256.Abs(x._value), least)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Uniform(ulong place, nint first) => typeof(T) == typeof(float)
        ? BitCast<Vector256<float>, Simd256<T>>(Noise256.Single(place, (uint)first))
        : BitCast<Vector256<double>, Simd256<T>>(Noise256.Double(place, (uint)first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> PowerOfTwo(Simd256<T> shifted) => typeof(T) == typeof(float)
        ? BitCast<Vector256<int>, Simd256<T>>((shifted._value.AsInt32() << 23) + Vector256.Create(FloatBits.One))
        : BitCast<Vector256<long>, Simd256<T>>((shifted._value.AsInt64() << 52) + Vector256.Create(DoubleBits.One));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> ISimd<Simd256<T>, T>.ReducedExp(Simd256<T> x, out Simd256<T> shifted)
    {
        if (typeof(T) == typeof(float))
        {
            var minusOne = Exponential256.Reduced(x._value.AsSingle(), out var single);
            shifted = BitCast<Vector256<float>, Simd256<T>>(single);
            return BitCast<Vector256<float>, Simd256<T>>(minusOne);
        }
        else
        {
            var minusOne = Exponential256.Reduced(x._value.AsDouble(), out var @double);
            shifted = BitCast<Vector256<double>, Simd256<T>>(@double);
            return BitCast<Vector256<double>, Simd256<T>>(minusOne);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> ISimd<Simd256<T>, T>.SigmoidInSingle(Simd256<T> x) => BitCast<Vector256<float>, Simd256<T>>(Sigmoidal256.Sigmoid(x._value.AsSingle()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Simd256<T> ISimd<Simd256<T>, T>.TanhInSingle(Simd256<T> x) => BitCast<Vector256<float>, Simd256<T>>(Sigmoidal256.Tanh(x._value.AsSingle()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Split(Simd256<T> x, out Simd256<T> exponent)
    {
        if (typeof(T) == typeof(float))
        {
            var bits = x._value.AsInt32();
            var biased = (bits + Vector256.Create(FloatBits.One - FloatBits.RootOfHalf)) >>> 23;
            var power = (biased + Vector256.Create(FloatBits.TwoTo23)).AsSingle() - Vector256.Create(FloatBits.TwoTo23PlusBias);
            exponent = BitCast<Vector256<float>, Simd256<T>>(power);
            return BitCast<Vector256<int>, Simd256<T>>(bits - (biased << 23) + Vector256.Create(FloatBits.One));
        }
        else
        {
            var bits = x._value.AsInt64();
            var biased = (bits + Vector256.Create(DoubleBits.One - DoubleBits.RootOfHalf)) >>> 52;
            var power = (biased + Vector256.Create(DoubleBits.TwoTo52)).AsDouble() - Vector256.Create(DoubleBits.TwoTo52PlusBias);
            exponent = BitCast<Vector256<double>, Simd256<T>>(power);
            return BitCast<Vector256<long>, Simd256<T>>(bits - (biased << 52) + Vector256.Create(DoubleBits.One));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Simd256<T> value) => Simd128<T>.Sum(new Simd128<T>(value._value.GetLower()) + new Simd128<T>(value._value.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest(Simd256<T> value) =>
        Simd128<T>.Largest(Simd128<T>.Max(new(value._value.GetLower()), new(value._value.GetUpper())));
}
