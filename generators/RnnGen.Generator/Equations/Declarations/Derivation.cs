using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Declarations;

/// <summary>How a class without equations of its own comes to them.</summary>
/// <param name="Of">The <see cref="Declaration.FullName"/> of the class whose equations it has.</param>
/// <param name="Sizes">The sizes that it fixes, by the names of the other's constructor.</param>
/// <param name="Modifications">The changes that it makes to the equations.</param>
/// <param name="IsTangent">Whether it is the tangent of the other.</param>
internal sealed record Derivation(string Of, EquatableArray<NamedSize> Sizes, EquatableArray<Modification> Modifications, bool IsTangent)
{
    /// <summary>The name under which the place of <see cref="Of"/> is known.</summary>
    public const string OfPlace = "[Of]";
}

/// <param name="Name">A parameter of the constructor, such as <c>hidden</c>.</param>
internal sealed record NamedSize(string Name, int Value)
{
    /// <summary>The name under which its place is known.</summary>
    public string Place => $"[Size {Name}]";
}

/// <param name="Name">The property of the attribute that asks for the change.</param>
/// <param name="Amount">The number that it gives, or 1.</param>
internal sealed record Modification(string Name, double Amount)
{
    /// <summary>The name under which its place is known.</summary>
    public string Place => $"[{Name}]";
}

/// <summary>A size that was fixed from outside, by a variable that has it.</summary>
/// <param name="Variable">The name of the variable within the declaration: <c>h</c>, <c>first.h</c>, <c>f.bias</c>.</param>
/// <param name="Dimension">Which of its sizes; <see cref="Vocabulary"/> for the number of different tokens.</param>
internal sealed record FixedSize(string Variable, int Dimension, int Value)
{
    public const int Vocabulary = -1;
}
