using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RnnGen.Numerics;

/// <summary>The numbers of <see cref="Noise"/> for neighbouring units, on plain vectors of 128 bits.</summary>
internal static class Noise128
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Single(ulong place, uint first)
    {
        var bits = Bits(Vector128<uint>.Indices + Vector128.Create(first), place) >>> 8;
        return Vector128.ConvertToSingle(bits.AsInt32()) * Vector128.Create((float)Noise.Unit);
    }

    /// <summary>The units lie in the lower halves of the elements; what stands in the upper ones is dropped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Double(ulong place, uint first)
    {
        var units = (Vector128<ulong>.Indices + Vector128.Create((ulong)first)).AsUInt32();
        var bits = (Bits(units, place).AsUInt64() & Vector128.Create((ulong)uint.MaxValue)) >>> 8;
        var shifted = (bits | Vector128.Create((ulong)DoubleBits.TwoTo52)).AsDouble() - Vector128.Create((double)(1L << 52));
        return shifted * Vector128.Create(Noise.Unit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Bits(Vector128<uint> units, ulong place)
    {
        var bits = (units * Vector128.Create(Noise.Golden)) ^ Vector128.Create((uint)place);
        bits = (bits ^ (bits >>> 16)) * Vector128.Create(Noise.First);
        bits = (bits ^ (bits >>> 15)) * Vector128.Create(Noise.Second);
        bits = (bits ^ (bits >>> 16)) + Vector128.Create((uint)(place >> 32));
        bits = (bits ^ (bits >>> 16)) * Vector128.Create(Noise.First);
        bits = (bits ^ (bits >>> 15)) * Vector128.Create(Noise.Second);
        return bits ^ (bits >>> 16);
    }
}
