namespace RnnGen.Numerics;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014) and FNV-1a: the same bits for ever.</summary>
internal static class Hashing
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Next(ref ulong state) => Finish(state += Golden);

    public static ulong Mix(ulong value) => Finish(value + Golden);

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var value in bytes)
            hash = (hash ^ value) * 0x100000001B3;
        return hash;
    }

    private static ulong Finish(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
