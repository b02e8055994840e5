using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

#pragma warning disable CS1591 // documented by IWeightFormat

namespace RnnGen.Numerics;

/// <summary>The upper half of a single: 8 bits of exponent, 8 of significand. For single precision.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly unsafe struct BFloat16Format : IWeightFormat
{
    public static bool IsScaled => false;

    public static double Largest => double.PositiveInfinity;

    public static int Bytes<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => sizeof(ushort);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V, T>(byte* source) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(V) == typeof(Simd512<float>))
            return Unsafe.BitCast<Vector512<uint>, V>(Vector512.WidenLower(Vector256.Load((ushort*)source).ToVector512Unsafe()) << 16);
        if (typeof(V) == typeof(Simd256<float>))
            return Unsafe.BitCast<Vector256<uint>, V>(Vector256.WidenLower(Vector128.Load((ushort*)source).ToVector256Unsafe()) << 16);
        if (typeof(V) == typeof(Simd128<float>))
            return Unsafe.BitCast<Vector128<uint>, V>(Vector128.WidenLower(Vector64.Load((ushort*)source).ToVector128Unsafe()) << 16);
        return V.Create(T.CreateTruncating(BitConverter.UInt32BitsToSingle((uint)*(ushort*)source << 16)));
    }

    /// <summary>The two weights of a lane stand in one word: the first in its lower half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load<V, T>(byte* source, out V first, out V second) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(V) == typeof(Simd512<float>))
        {
            var words = Vector512.Load((uint*)source);
            first = Unsafe.BitCast<Vector512<uint>, V>(words << 16);
            second = Unsafe.BitCast<Vector512<uint>, V>(words & Vector512.Create(0xFFFF0000));
        }
        else if (typeof(V) == typeof(Simd256<float>))
        {
            var words = Vector256.Load((uint*)source);
            first = Unsafe.BitCast<Vector256<uint>, V>(words << 16);
            second = Unsafe.BitCast<Vector256<uint>, V>(words & Vector256.Create(0xFFFF0000));
        }
        else if (typeof(V) == typeof(Simd128<float>))
        {
            var words = Vector128.Load((uint*)source);
            first = Unsafe.BitCast<Vector128<uint>, V>(words << 16);
            second = Unsafe.BitCast<Vector128<uint>, V>(words & Vector128.Create(0xFFFF0000));
        }
        else
        {
            first = Load<V, T>(source);
            second = Load<V, T>(source + sizeof(ushort));
        }
    }

    public static nint PlaceInPair(nint lane, bool isSecond, int lanes) => (2 * lane) + (isSecond ? 1 : 0);

    public static void Store<T>(byte* destination, T weight) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Half of the last place, less one where the last bit is even: ties go to the even neighbour.
        var bits = BitConverter.SingleToUInt32Bits(float.CreateTruncating(weight));
        *(ushort*)destination = (ushort)(unchecked(bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
    }
}
