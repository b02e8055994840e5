namespace RnnGen;

/// <summary>Marks a field as a target: a value that only losses read, one per step or one per sequence.</summary>
/// <param name="size">The number of elements, or of tokens in the vocabulary; 0 where it is inferred or given to the constructor.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class TargetAttribute(int size = 0) : Attribute
{
    /// <summary>The number of elements, or of tokens in the vocabulary; 0 where it is inferred or given to the constructor.</summary>
    public int Size { get; } = size;

    /// <summary>How often the target has a value.</summary>
    public Per Per { get; init; } = Per.Step;
}
