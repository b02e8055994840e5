namespace RnnGen;

/// <summary>Marks a field as a memory: a set of vectors for each sequence, of a number of its own, to which the cell attends.</summary>
/// <param name="size">The number of elements of a vector; 0 where it is inferred or given to the constructor.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class MemoryAttribute(int size = 0) : Attribute
{
    /// <summary>The number of elements of a vector; 0 where it is inferred or given to the constructor.</summary>
    public int Size { get; } = size;
}
