namespace RnnGen;

/// <summary>Wraps the right-hand side of an equation in an activation.</summary>
/// <param name="activation">The activation.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class GateAttribute(Activation activation) : Attribute
{
    /// <summary>The activation.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>The value at which the bias of the equation's <c>Linear</c> starts, such as 1 for a forget gate.</summary>
    public double Bias { get; init; }

    /// <summary>
    /// The slope for negative arguments: fixed for <see cref="Activation.LeakyRelu"/> (0.01 by default), the starting value of
    /// the learned one for <see cref="Activation.Prelu"/> (0.25), the scale α of <see cref="Activation.Elu"/> (1).
    /// </summary>
    public double Slope { get; init; } = double.NaN;

    /// <summary>The lower end of the random slope of <see cref="Activation.Rrelu"/>; 1/8 by default.</summary>
    public double Lower { get; init; } = double.NaN;

    /// <summary>The upper end of the random slope of <see cref="Activation.Rrelu"/>; 1/3 by default.</summary>
    public double Upper { get; init; } = double.NaN;
}
