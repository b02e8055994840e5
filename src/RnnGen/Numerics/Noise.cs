using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RnnGen.Numerics;

/// <summary>Uniform random numbers without state: each is a function of its place alone, so that a backward pass finds them again.</summary>
/// <remarks>The place is hashed by SplitMix64, the unit by a 32-bit mixer of C. Wellons's search (2018). Both precisions get equal numbers.</remarks>
public static class Noise
{
    /// <summary>Numbers in [0, 1), multiples of 2⁻²⁴, for one row.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="site">The place in the program that asks.</param>
    /// <param name="sequence">The caller's index of the sequence.</param>
    /// <param name="step">The step within the sequence.</param>
    /// <param name="width">The number of units.</param>
    /// <param name="destination">A row of [width] numbers; its padding up to the next whole lane is overwritten too.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Uniform<T>(long seed, int site, int sequence, int step, int width, Address<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var place = Hashing.Mix(Hashing.Mix((ulong)seed) ^ (uint)site);
        place = Hashing.Mix(place ^ (((ulong)(uint)sequence << 32) | (uint)step));
        var low = Vector256.Create((uint)place);
        var high = Vector256.Create((uint)(place >> 32));
        for (var unit = 0; unit < width; unit += Vector256<uint>.Count)
        {
            var bits = Vector256<uint>.Indices + Vector256.Create((uint)unit);
            bits = Mixed((bits * 0x9E3779B9) ^ low);
            bits = Mixed(bits + high);
            Store(Vector256.ConvertToSingle((bits >>> 8).AsInt32()) * (1f / (1 << 24)), destination + unit);
        }
    }

    private static Vector256<uint> Mixed(Vector256<uint> bits)
    {
        bits = (bits ^ (bits >>> 16)) * 0x7FEB352D;
        bits = (bits ^ (bits >>> 15)) * 0x846CA68B;
        return bits ^ (bits >>> 16);
    }

    private static unsafe void Store<T>(Vector256<float> values, Address<T> destination) where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Vector256.Store(values, (float*)destination.Pointer);
            return;
        }

        var (lower, upper) = Vector256.Widen(values);
        Vector256.Store(lower, (double*)destination.Pointer);
        Vector256.Store(upper, (double*)destination.Pointer + Vector256<double>.Count);
    }
}
