namespace RnnGen.Sequences;

/// <summary>
/// Adam (Kingma and Ba 2015): m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; p ← p − η·m̂ / (√v̂ + ε), where m̂ and v̂ are m and v
/// without their bias towards zero. Weight decay is added to the gradient; <see cref="AdamW"/> keeps it apart.
/// </summary>
public sealed class Adam : Optimizer
{
    private readonly AdamMoments _moments;
    private readonly float _weightDecay;

    /// <summary>Makes the optimiser of <paramref name="count"/> parameters.</summary>
    /// <param name="count">The number of parameters.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="beta1">β₁, at least 0 and below 1.</param>
    /// <param name="beta2">β₂, at least 0 and below 1.</param>
    /// <param name="epsilon">ε, added to the root; above 0.</param>
    /// <param name="weightDecay">λ of the term λp that is added to the gradient.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public Adam(
        int count, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0)
        : base(count, learningRate)
    {
        _weightDecay = (float)NotNegative(weightDecay, nameof(weightDecay));
        _moments = new AdamMoments(
            Decay(beta1, nameof(beta1)), Decay(beta2, nameof(beta2)), Positive(epsilon, nameof(epsilon)),
            NewState("mean"), NewState("square"));
    }

    private protected override void Update(Span<float> values, ReadOnlySpan<float> gradients) =>
        _moments.Update(values, gradients, Steps, LearningRate, shrink: 1, _weightDecay);
}
