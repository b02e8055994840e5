namespace RnnGen;

/// <summary>
/// Marks an equation whose value is carried from step to step: <c>Prev</c> and <c>Next</c> may read it, and beyond the ends of a
/// sequence stands its initial value.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class StateAttribute : Attribute
{
    /// <summary>What stands beyond the ends of a sequence.</summary>
    public Initial Initial { get; init; } = Initial.Zero;

    /// <summary>The initial value of every element where <see cref="Initial"/> is <see cref="Initial.Constant"/>.</summary>
    public double Value { get; init; }
}
