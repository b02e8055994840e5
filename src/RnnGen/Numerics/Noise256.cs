using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RnnGen.Numerics;

/// <summary>The numbers of <see cref="Noise"/> for neighbouring units, on plain vectors of 256 bits.</summary>
internal static class Noise256
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Single(ulong place, uint first)
    {
        var bits = Bits(Vector256<uint>.Indices + Vector256.Create(first), place) >>> 8;
        return Vector256.ConvertToSingle(bits.AsInt32()) * Vector256.Create((float)Noise.Unit);
    }

    /// <summary>The units lie in the lower halves of the elements; what stands in the upper ones is dropped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Double(ulong place, uint first)
    {
        var units = (Vector256<ulong>.Indices + Vector256.Create((ulong)first)).AsUInt32();
        var bits = (Bits(units, place).AsUInt64() & Vector256.Create((ulong)uint.MaxValue)) >>> 8;
        var shifted = (bits | Vector256.Create((ulong)DoubleBits.TwoTo52)).AsDouble() - Vector256.Create((double)(1L << 52));
        return shifted * Vector256.Create(Noise.Unit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Bits(Vector256<uint> units, ulong place)
    {
        var bits = (units * Vector256.Create(Noise.Golden)) ^ Vector256.Create((uint)place);
        bits = (bits ^ (bits >>> 16)) * Vector256.Create(Noise.First);
        bits = (bits ^ (bits >>> 15)) * Vector256.Create(Noise.Second);
        bits = (bits ^ (bits >>> 16)) + Vector256.Create((uint)(place >> 32));
        bits = (bits ^ (bits >>> 16)) * Vector256.Create(Noise.First);
        bits = (bits ^ (bits >>> 15)) * Vector256.Create(Noise.Second);
        return bits ^ (bits >>> 16);
    }
}
