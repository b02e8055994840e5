namespace RnnGen.Numerics;

/// <summary>Bit patterns of <see langword="float"/>.</summary>
internal static class FloatBits
{
    public const int One = 0x3F800000;
    public const int RootOfHalf = 0x3F3504F3;
    public const int TwoTo23 = 0x4B000000;

    /// <summary>2⁻¹⁰⁰: the least that is carried. What a step makes of it with weights of any use is far from the denormal numbers.</summary>
    public const float LeastCarried = 7.888609052210118e-31f;

    /// <summary>2⁻²⁶: added to a square, it changes the square's sum with 1 by less than rounding does, and keeps its product with
    /// <see cref="LeastCarried"/> and its own square normal.</summary>
    public const float LeastSquare = 1.4901161193847656e-8f;

    public const float TwoTo23PlusBias = 8388608f + 127;
}

/// <summary>Bit patterns of <see langword="double"/>.</summary>
internal static class DoubleBits
{
    public const long One = 0x3FF0000000000000;
    public const long RootOfHalf = 0x3FE6A09E667F3BCD;
    public const long TwoTo52 = 0x4330000000000000;

    /// <summary>2⁻⁹⁶⁰: the least that is carried.</summary>
    public const double LeastCarried = 1.0261342003245941e-289;

    public const double TwoTo52PlusBias = 4503599627370496.0 + 1023;
}
