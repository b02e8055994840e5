using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RnnGen.Numerics;

/// <summary>The numbers of <see cref="Noise"/> for neighbouring units, on plain vectors of 512 bits.</summary>
internal static class Noise512
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Single(ulong place, uint first)
    {
        var bits = Bits(Vector512<uint>.Indices + Vector512.Create(first), place) >>> 8;
        return Vector512.ConvertToSingle(bits.AsInt32()) * Vector512.Create((float)Noise.Unit);
    }

    /// <summary>The units lie in the lower halves of the elements; what stands in the upper ones is dropped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Double(ulong place, uint first)
    {
        var units = (Vector512<ulong>.Indices + Vector512.Create((ulong)first)).AsUInt32();
        var bits = (Bits(units, place).AsUInt64() & Vector512.Create((ulong)uint.MaxValue)) >>> 8;
        var shifted = (bits | Vector512.Create((ulong)DoubleBits.TwoTo52)).AsDouble() - Vector512.Create((double)(1L << 52));
        return shifted * Vector512.Create(Noise.Unit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Bits(Vector512<uint> units, ulong place)
    {
        var bits = (units * Vector512.Create(Noise.Golden)) ^ Vector512.Create((uint)place);
        bits = (bits ^ (bits >>> 16)) * Vector512.Create(Noise.First);
        bits = (bits ^ (bits >>> 15)) * Vector512.Create(Noise.Second);
        bits = (bits ^ (bits >>> 16)) + Vector512.Create((uint)(place >> 32));
        bits = (bits ^ (bits >>> 16)) * Vector512.Create(Noise.First);
        bits = (bits ^ (bits >>> 15)) * Vector512.Create(Noise.Second);
        return bits ^ (bits >>> 16);
    }
}
