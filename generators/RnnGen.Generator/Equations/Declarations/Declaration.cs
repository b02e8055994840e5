using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Declarations;

/// <summary>One annotated class, as its author wrote it: what Reading hands to Equations. It knows no Roslyn type.</summary>
/// <param name="FullName">The metadata name, with namespace and containing types: <c>Audio.Models+Lstm</c>.</param>
/// <param name="Containers">The containing types, outermost first.</param>
/// <param name="Accessibility">The C# keywords, such as <c>public</c> or <c>private protected</c>.</param>
internal sealed record Declaration(
    string FullName,
    string Namespace,
    EquatableArray<ContainingType> Containers,
    string Accessibility,
    string Name,
    DeclarationKind Kind,
    EquatableArray<InputDeclaration> Inputs,
    EquatableArray<WeightDeclaration> Weights,
    EquatableArray<UseDeclaration> Uses,
    EquatableArray<EquationDeclaration> Equations)
{
    /// <summary>From which cell a class has its equations; null for one with equations of its own, and once the equations are at hand.</summary>
    public Derivation? Derivation { get; init; }

    /// <summary>Sizes that were fixed from outside.</summary>
    public EquatableArray<FixedSize> FixedSizes { get; init; }

    /// <summary>How often the tangent is taken: 0 for the equations as they stand.</summary>
    public int TangentOrder { get; init; }

    /// <summary>The cells without which this one is not known, with the members that name them.</summary>
    public IEnumerable<(string Member, string Cell)> Parts => Derivation is null
        ? Uses.Select(use => (use.Name, use.Cell))
        : [(Derivation.OfPlace, Derivation.Of)];
}

internal enum DeclarationKind
{
    Cell,
    Network,
}

/// <param name="Keywords">What stands before the name: <c>partial class</c>, <c>partial record struct</c>, …</param>
internal sealed record ContainingType(string Keywords, string Name);

/// <summary>The type of a declared value.</summary>
internal enum SymbolType
{
    Vec,
    Scalar,
    Token,
    Mat,
    Table,
    Vecs,
    Predecessor,
    Successor,
}

/// <summary>How often an input has a value.</summary>
internal enum Lifetime
{
    Step,
    Sequence,
}

/// <summary>An <c>[Input]</c>, a <c>[Target]</c> or a <c>[Memory]</c>.</summary>
/// <param name="Size">The declared constant size, or 0 where the size is inferred.</param>
internal sealed record InputDeclaration(string Name, SymbolType Type, Lifetime Per, int Size, bool IsTarget);

/// <summary>A <c>[Weight]</c>, declared by hand.</summary>
/// <param name="Initializer">The name of the way in which it starts, or an empty string for the default of its shape.</param>
/// <param name="Scale">The number that goes with the initializer (a constant's value, a uniform bound); NaN where none is given.</param>
/// <param name="Rows">The declared constant number of rows (of a Mat, Table or Vec), or 0 where it is inferred.</param>
/// <param name="Columns">The declared constant number of columns (of a Mat or Table), or 0 where it is inferred.</param>
/// <param name="IsFixed">Whether it is not trained.</param>
internal sealed record WeightDeclaration(string Name, SymbolType Type, string Initializer, double Scale, int Rows, int Columns, bool IsFixed = false);

/// <summary>A <c>[Use]</c>: a cell inside this one.</summary>
/// <param name="Cell">The <see cref="Declaration.FullName"/> of the used cell.</param>
internal sealed record UseDeclaration(string Name, string Cell);

/// <summary>An expression-bodied property: <c>Name => Body</c>.</summary>
/// <param name="Source">The right-hand side as the user wrote it, on one line.</param>
/// <param name="Size">The declared constant size, or 0 where the size is inferred.</param>
internal sealed record EquationDeclaration(
    string Name,
    SymbolType Type,
    Gate? Gate,
    State? State,
    bool IsOutput,
    Loss? Loss,
    int Size,
    Expression Body,
    string Source)
{
    /// <summary>The member of the class, by which parameters are named: what a modifier splits off has its name with an ending, as in <c>h.wide</c>.</summary>
    public string Member => Name.Split('.')[0];
}

/// <summary>The activation that wraps the right-hand side of an equation.</summary>
/// <param name="Activation">The name of the member of <c>RnnGen.Activation</c>.</param>
/// <param name="Bias">The value at which the bias of the equation's <c>Linear</c> starts.</param>
/// <param name="Slope">The slope of a leaky activation; NaN for its default.</param>
/// <param name="Lower">The lower end of a random slope; NaN for its default.</param>
/// <param name="Upper">The upper end of a random slope; NaN for its default.</param>
internal sealed record Gate(string Activation, double Bias, double Slope, double Lower, double Upper);

internal enum InitialValue
{
    Zero,
    Constant,
    Learned,
    Given,
}

/// <param name="Value">The value of a constant initial state.</param>
internal sealed record State(InitialValue Initial, double Value);

internal enum Normalizer
{
    Step,
    Sequence,
    Sum,
}

/// <param name="Mask">The name of the value that weights each row of the loss, or an empty string.</param>
internal sealed record Loss(double Weight, string Mask, Normalizer Normalizer);
