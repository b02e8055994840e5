namespace RnnGen.Numerics;

/// <summary>Bit patterns of <see langword="float"/>.</summary>
internal static class FloatBits
{
    public const int One = 0x3F800000;
    public const int RootOfHalf = 0x3F3504F3;
    public const int TwoTo23 = 0x4B000000;
    public const float SmallestNormal = 1.1754943508222875e-38f;
    public const float TwoTo23PlusBias = 8388608f + 127;
}

/// <summary>Bit patterns of <see langword="double"/>.</summary>
internal static class DoubleBits
{
    public const long One = 0x3FF0000000000000;
    public const long RootOfHalf = 0x3FE6A09E667F3BCD;
    public const long TwoTo52 = 0x4330000000000000;
    public const double SmallestNormal = 2.2250738585072014e-308;
    public const double TwoTo52PlusBias = 4503599627370496.0 + 1023;
}
