namespace RnnGen.Sequences;

/// <summary>
/// How often a decoder in training is given the true token before the one it is to write, and not its own: often at first, seldom in the end,
/// when it is to live with its own mistakes.
/// S. Bengio, O. Vinyals, N. Jaitly, N. Shazeer, "Scheduled sampling for sequence prediction with recurrent neural networks", NeurIPS 2015,
/// section 2.4.
/// </summary>
public sealed class ScheduledSampling
{
    private readonly Func<double, double> _rule;

    private ScheduledSampling(Func<double, double> rule) => _rule = rule;

    /// <summary>The truth alone: teacher forcing.</summary>
    public static ScheduledSampling None { get; } = new(_ => 1);

    /// <summary>max(ε, k − c·i).</summary>
    /// <param name="first">k, the probability at the first step; from 0 to 1.</param>
    /// <param name="slope">c, what a step takes from it; at least 0.</param>
    /// <param name="least">ε, what is left in the end; from 0 to k.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static ScheduledSampling Linear(double first, double slope, double least = 0)
    {
        Require(first is >= 0 and <= 1, nameof(first), first);
        Require(double.IsFinite(slope) && slope >= 0, nameof(slope), slope);
        Require(least >= 0 && least <= first, nameof(least), least);
        return new(i => Math.Max(least, first - (slope * i)));
    }

    /// <summary>kⁱ.</summary>
    /// <param name="factor">k, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static ScheduledSampling Exponential(double factor)
    {
        Require(factor is > 0 and < 1, nameof(factor), factor);
        return new(i => Math.Pow(factor, i));
    }

    /// <summary>k / (k + exp(i/k)).</summary>
    /// <param name="steps">k, at least 1: half of the tokens are true after k·ln k steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static ScheduledSampling InverseSigmoid(double steps)
    {
        Require(double.IsFinite(steps) && steps >= 1, nameof(steps), steps);
        return new(i => steps / (steps + Math.Exp(i / steps)));
    }

    /// <summary>The probability of the true token.</summary>
    /// <param name="step">i, the steps of training before this one; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative.</exception>
    public double TruthAt(long step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        return _rule(step);
    }

    private static void Require(bool holds, string name, double value)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, value, "Outside its range.");
    }
}
