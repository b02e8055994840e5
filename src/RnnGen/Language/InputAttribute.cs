namespace RnnGen;

/// <summary>Marks a field as an input of the cell: one value per step, or one per sequence. Beyond the ends of a sequence it is zero.</summary>
/// <param name="size">The number of elements, or of tokens in the vocabulary; 0 where it is inferred or given to the constructor.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(int size = 0) : Attribute
{
    /// <summary>The number of elements, or of tokens in the vocabulary; 0 where it is inferred or given to the constructor.</summary>
    public int Size { get; } = size;

    /// <summary>How often the input has a value.</summary>
    public Per Per { get; init; } = Per.Step;
}
