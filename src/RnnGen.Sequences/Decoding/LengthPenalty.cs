namespace RnnGen.Sequences;

/// <summary>What log-probabilities are divided by, so that long sequences may win over short ones.</summary>
public readonly record struct LengthPenalty
{
    private readonly double _offset, _power;

    private LengthPenalty(double offset, double power) => (_offset, _power) = (offset, power);

    /// <summary>1: the likeliest sequence wins.</summary>
    public static LengthPenalty None => default;

    /// <summary>The length: the sequence with the best mean per token wins.</summary>
    public static LengthPenalty Average => new(0, 1);

    /// <summary>((5 + length) / 6)^α (Wu and others 2016, equation 14).</summary>
    /// <param name="alpha">At least 0; 0 is no penalty, 0.6 to 0.7 is usual.</param>
    /// <exception cref="ArgumentOutOfRangeException">α is negative or not finite.</exception>
    public static LengthPenalty Wu(double alpha) => double.IsFinite(alpha) && alpha >= 0
        ? new(5, alpha)
        : throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Must be finite and not negative.");

    /// <summary>The divisor for a sequence.</summary>
    /// <param name="length">Its tokens, the end included, where there is one.</param>
    public double Of(int length) => _power == 0 || length == 0 ? 1 : Math.Pow((_offset + length) / (_offset + 1), _power);
}
