namespace RnnGen;

/// <summary>Fixes the number of elements of an equation's value, which is otherwise inferred or given to the constructor.</summary>
/// <param name="size">The number of elements.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class SizeAttribute(int size) : Attribute
{
    /// <summary>The number of elements.</summary>
    public int Size { get; } = size;
}
