using System.Numerics;
using System.Runtime.InteropServices;

namespace RnnGen.Numerics;

/// <summary>Pseudo-random numbers that are the same for ever and everywhere: xoshiro256**. Blackman and Vigna (2018).</summary>
public sealed class Xoshiro
{
    private ulong _a, _b, _c, _d;
    private double _spare = double.NaN;

    /// <summary>The stream that belongs to a seed and a name.</summary>
    public Xoshiro(long seed, string name = "")
    {
        var state = Hashing.Mix((ulong)seed) ^ Hashing.Of(MemoryMarshal.AsBytes(name.AsSpan()));
        _a = Hashing.Next(ref state);
        _b = Hashing.Next(ref state);
        _c = Hashing.Next(ref state);
        _d = Hashing.Next(ref state);
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number from 0 to <paramref name="end"/> − 1, every one equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is below 1.</exception>
    public int Below(int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, 1);
        var excess = (0 - (ulong)end) % (ulong)end;
        ulong low;
        ulong high;
        do
            high = Math.BigMul(Next(), (ulong)end, out low);
        while (low < excess);
        return (int)high;
    }

    /// <summary>A number in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>A number of the standard normal distribution, by Marsaglia's polar method (1964).</summary>
    public double Normal()
    {
        if (!double.IsNaN(_spare))
        {
            var kept = _spare;
            _spare = double.NaN;
            return kept;
        }

        double x, y, square;
        do
        {
            x = 2 * Uniform() - 1;
            y = 2 * Uniform() - 1;
            square = x * x + y * y;
        }
        while (square is >= 1 or 0);

        var factor = Math.Sqrt(-2 * Log(square) / square);
        _spare = y * factor;
        return x * factor;
    }

    /// <summary>Our own logarithm: the platform's may differ in the last bit.</summary>
    private static double Log(double x) => Simd1<double>.Sum(Logarithm.Log<Simd1<double>, double>(Simd1<double>.Create(x)));
}
