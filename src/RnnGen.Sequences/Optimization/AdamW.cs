namespace RnnGen.Sequences;

/// <summary>
/// Adam with decoupled weight decay (Loshchilov and Hutter 2019): p ← (1 − ηλ)p, then the step of <see cref="Adam"/>.
/// </summary>
public sealed class AdamW : Optimizer
{
    private readonly AdamMoments _moments;
    private readonly double _weightDecay;

    /// <summary>Makes the optimiser of <paramref name="count"/> parameters.</summary>
    /// <param name="count">The number of parameters.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="beta1">β₁, at least 0 and below 1.</param>
    /// <param name="beta2">β₂, at least 0 and below 1.</param>
    /// <param name="epsilon">ε, added to the root; above 0.</param>
    /// <param name="weightDecay">λ.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public AdamW(
        int count, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0.01)
        : base(count, learningRate)
    {
        _weightDecay = NotNegative(weightDecay, nameof(weightDecay));
        _moments = new AdamMoments(
            Decay(beta1, nameof(beta1)), Decay(beta2, nameof(beta2)), Positive(epsilon, nameof(epsilon)),
            NewState("mean"), NewState("square"));
    }

    private protected override void Update(Span<float> values, ReadOnlySpan<float> gradients) =>
        _moments.Update(values, gradients, Steps, LearningRate, shrink: (float)(1 - LearningRate * _weightDecay), weightDecay: 0);
}
