using System.Numerics;

namespace RnnGen.Tests.Numerics;

/// <summary>Sine and cosine of any double to about 30 digits: the angle is reduced exactly, with 1280 bits of π.</summary>
internal static class Angle
{
    private const int Bits = 1280;
    private const int Kept = 160;
    private const int Terms = 14;

    private static readonly BigInteger s_halfPi = (4 * Arccotangent(5) - Arccotangent(239)) * 2 >> Guard;

    // The series of the arccotangents lose a few bits.
    private const int Guard = 32;

    public static Precise Sin(double x) => double.IsFinite(x) ? Of(x, 0) : double.NaN;

    public static Precise Cos(double x) => double.IsFinite(x) ? Of(x, 1) : double.NaN;

    /// <summary>sin(x + quarters·π/2).</summary>
    private static Precise Of(double x, int quarters)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = Math.Max((int)(bits >> 52 & 0x7FF), 1);
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | ((bits >> 52 & 0x7FF) != 0 ? 1L << 52 : 0);
        var shift = Bits + exponent - 1075;
        var angle = (shift >= 0 ? mantissa << shift : mantissa >> -shift) * Math.Sign(x);
        var n = BigInteger.Divide(2 * BigInteger.Abs(angle) + s_halfPi, 2 * s_halfPi) * angle.Sign;
        var rest = Round(angle - n * s_halfPi);
        var quarter = (int)(((n + quarters) % 4 + 4) % 4);
        var value = quarter % 2 == 0 ? rest * Series(rest * rest, 1) : Series(rest * rest, 0);
        return quarter < 2 ? value : -value;
    }

    /// <summary>1 - r²/((p+1)(p+2)) + …: the cosine of r for p = 0, the sine over r for p = 1.</summary>
    private static Precise Series(Precise square, int p)
    {
        Precise sum = 1;
        for (var k = 2 * Terms + p; k > p; k -= 2)
            sum = 1 - square * sum / (Precise)(k * (k - 1.0));
        return sum;
    }

    private static Precise Round(BigInteger number)
    {
        var shift = Math.Max(0, (int)BigInteger.Abs(number).GetBitLength() - Kept);
        var kept = number >> shift;
        var high = (double)kept;
        var low = (double)(kept - new BigInteger(high));
        return new(Math.ScaleB(high, shift - Bits), Math.ScaleB(low, shift - Bits));
    }

    private static BigInteger Arccotangent(int x)
    {
        var term = (BigInteger.One << Bits + Guard) / x;
        var sum = term;
        for (var k = 3; !term.IsZero; k += 2)
        {
            term /= -x * x;
            sum += term / k;
        }

        return sum;
    }
}
