namespace RnnGen;

public static partial class Equations
{
    /// <summary>-log softmax(logits)[target]: the negative logarithm of the probability of the target, in nats.</summary>
    /// <param name="logits">One element per token.</param>
    /// <param name="target">The token that is right.</param>
    public static Scalar CrossEntropy(Vec logits, Token target) => Symbolic.Value<Scalar>();

    /// <summary>The sum over the elements of log(1 + exp(z)) - y z: the negative logarithm of the probability of independent bits, in nats.</summary>
    /// <param name="logits">z, before the sigmoid.</param>
    /// <param name="target">y, between 0 and 1, of the same size.</param>
    public static Scalar BinaryCrossEntropy(Vec logits, Vec target) => Symbolic.Value<Scalar>();

    /// <summary>log(1 + exp(z)) - y z: the negative logarithm of the probability of a bit, in nats.</summary>
    /// <param name="logit">z, before the sigmoid.</param>
    /// <param name="target">y, between 0 and 1.</param>
    public static Scalar BinaryCrossEntropy(Scalar logit, Scalar target) => Symbolic.Value<Scalar>();

    /// <summary>The mean over the elements of (y - target)².</summary>
    /// <param name="value">y.</param>
    /// <param name="target">The target, of the same size.</param>
    public static Scalar MeanSquaredError(Vec value, Vec target) => Symbolic.Value<Scalar>();

    /// <summary>(y - target)².</summary>
    /// <param name="value">y.</param>
    /// <param name="target">The target.</param>
    public static Scalar MeanSquaredError(Scalar value, Scalar target) => Symbolic.Value<Scalar>();
}
