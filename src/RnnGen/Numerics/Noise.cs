using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>Uniform random numbers without state: each is a function of its place alone, so that a backward pass finds them again.</summary>
/// <remarks>
/// The row is hashed by SplitMix64, the unit by two rounds of a 32-bit mixer of C. Wellons's search (2018), in whole vectors. Both
/// precisions and all widths get equal numbers.
/// </remarks>
internal static class Noise
{
    /// <summary>Multiplies the number of a unit.</summary>
    public const uint Golden = 0x9E3779B9;

    /// <summary>The multipliers of the mixer.</summary>
    public const uint First = 0x7FEB352D, Second = 0x846CA68B;

    /// <summary>The numbers are multiples of this.</summary>
    public const double Unit = 1.0 / (1 << 24);

    /// <summary>The step that stands for a whole sequence.</summary>
    public const uint EveryStep = uint.MaxValue;

    /// <summary>The hash of a row.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="site">The place in the program that asks.</param>
    /// <param name="sequence">The caller's index of the sequence.</param>
    /// <param name="step">The step within the sequence.</param>
    public static ulong Place(long seed, int site, int sequence, uint step) =>
        Hashing.Mix(Hashing.Mix(Hashing.Mix((ulong)seed) ^ (uint)site) ^ (((ulong)(uint)sequence << 32) | step));

    /// <summary>24 random bits of one unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bits(ulong place, uint unit) => (int)(Mixed(Mixed((unit * Golden) ^ (uint)place) + (uint)(place >> 32)) >> 8);

    /// <summary>The nearest number that a uniform number can be: a comparison with it has one outcome in both precisions.</summary>
    public static double Rounded(double bound) => Math.Round(bound / Unit) * Unit;

    private static uint Mixed(uint bits)
    {
        bits = (bits ^ (bits >> 16)) * First;
        bits = (bits ^ (bits >> 15)) * Second;
        return bits ^ (bits >> 16);
    }
}
