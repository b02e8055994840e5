namespace RnnGen.Sequences;

/// <summary>A learning rate as a function of how far the training has come.</summary>
public abstract class LearningRate
{
    /// <summary>The rate at a point of the training.</summary>
    public abstract double At(TrainingProgress progress);

    /// <summary>The same rate from the first step to the last.</summary>
    /// <param name="rate">The rate.</param>
    public static LearningRate Constant(double rate) => new Rule(_ => rate);

    /// <summary>
    /// Half a cosine from <paramref name="first"/> down to <paramref name="last"/> over the whole run (Loshchilov and Hutter 2017).
    /// </summary>
    /// <param name="first">The rate at the start.</param>
    /// <param name="last">The rate at the end.</param>
    public static LearningRate Cosine(double first, double last = 0) =>
        new Rule(p => last + (first - last) * (1 + Math.Cos(Math.PI * Math.Clamp(p.Fraction, 0, 1))) / 2);

    /// <summary>Starts at <paramref name="first"/> and is multiplied by <paramref name="factor"/> every so many steps.</summary>
    /// <param name="first">The rate at the start.</param>
    /// <param name="every">Steps between two changes, at least 1.</param>
    /// <param name="factor">The factor of one change.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="every"/> is below 1.</exception>
    public static LearningRate Steps(double first, long every, double factor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        return new Rule(p => first * Math.Pow(factor, p.Step / every));
    }

    /// <summary>This rate, growing in proportion to the step during the first <paramref name="steps"/> steps.</summary>
    /// <param name="steps">The steps of the warm-up; the step after them has the full rate. At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public LearningRate WithWarmUp(long steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        return new Rule(p => At(p) * Math.Min(1, (p.Step + 1.0) / (steps + 1.0)));
    }

    private sealed class Rule(Func<TrainingProgress, double> rate) : LearningRate
    {
        public override double At(TrainingProgress progress) => rate(progress);
    }
}
