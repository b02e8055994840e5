namespace RnnGen;

/// <summary>Marks a scalar equation that training makes small. The losses of a network are summed, each with its weight.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class LossAttribute : Attribute
{
    /// <summary>The factor of this loss in the sum of all losses.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The name of a scalar input, target or equation that weights each row of the loss (0 leaves it out), or null.</summary>
    public string? Mask { get; init; }

    /// <summary>What the sum of the loss is divided by, counted over the whole batch. No rows give the loss 0.</summary>
    public Normalizer Normalizer { get; init; } = Normalizer.Step;
}
