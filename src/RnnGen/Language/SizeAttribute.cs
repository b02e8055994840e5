namespace RnnGen;

/// <summary>
/// Fixes the number of elements of an equation's value, which is otherwise inferred or given to the constructor; on a class that has its
/// equations <see cref="DerivableAttribute.Of">of</see> another, one of the sizes that the constructor of the other takes.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class, AllowMultiple = true)]
public sealed class SizeAttribute : Attribute
{
    /// <summary>Fixes the size of an equation's value.</summary>
    /// <param name="size">The number of elements.</param>
    public SizeAttribute(int size) => Size = size;

    /// <summary>Fixes a size of a class that has its equations of another.</summary>
    /// <param name="name">The name of the constructor's parameter, such as <c>"hidden"</c>.</param>
    /// <param name="size">The number of elements.</param>
    public SizeAttribute(string name, int size) => (Name, Size) = (name, size);

    /// <summary>The name of the size; null on an equation.</summary>
    public string? Name { get; }

    /// <summary>The number of elements.</summary>
    public int Size { get; }
}
