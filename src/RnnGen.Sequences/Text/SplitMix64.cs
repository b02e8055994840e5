namespace RnnGen.Sequences;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): random numbers whose whole state is one number that can be saved.</summary>
internal sealed class SplitMix64(ulong seed)
{
    public ulong State { get; set; } = seed;

    public ulong Next()
    {
        var z = State += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform from 0 to 1, 1 excluded.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));
}
