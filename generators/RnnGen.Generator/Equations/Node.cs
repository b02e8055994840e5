using System;
using System.Collections.Generic;

namespace RnnGen.Generator.Equations;

/// <summary>One operation of an equation. Equal operations on equal arguments are one node.</summary>
internal sealed class Node(int id, Operation operation, IReadOnlyList<Node> arguments, Detail detail, Shape shape, Domain domain)
{
    /// <summary>The place in the table; an argument always stands before its user.</summary>
    public int Id { get; } = id;

    public Operation Operation { get; } = operation;

    public IReadOnlyList<Node> Arguments { get; } = arguments;

    public Detail Detail { get; private set; } = detail;

    public Shape Shape { get; internal set; } = shape;

    public Domain Domain { get; internal set; } = domain;

    /// <summary>A short name for messages and generated code, such as <c>net_i</c>; null where the node has none.</summary>
    public string? Label { get; internal set; }

    /// <summary>The variable of a <see cref="Operations.Variable"/>, <see cref="Operations.Shift"/>, <see cref="Operations.Last"/>, … node.</summary>
    public Variable Variable => Detail.Variable!;

    public bool Is(Operation operation) => Operation == operation;

    public bool IsConstant(double value) => Is(Operations.Constant) && Detail.Value.Equals(value);

    public override string ToString() => EquationPrinter.Print(this);

    /// <summary>Writes the inferred sizes in place of the unknown ones.</summary>
    internal void Resolve(Func<Size, Size> resolve)
    {
        Shape = Shape.Select(resolve);
        Detail = Detail with { Offset = Detail.Offset is { } offset ? resolve(offset) : null, Extent = Detail.Extent?.Select(resolve) };
    }
}

/// <summary>What distinguishes two nodes beyond their arguments.</summary>
/// <param name="Variable">The variable that is read.</param>
/// <param name="Value">A constant's value, the lower end of noise, or the rate of a mask.</param>
/// <param name="Upper">The upper end of noise.</param>
/// <param name="Steps">The steps of a shift, the number of the call site of a random number, how often elements are repeated, the period of a clock, or which factor of a product is transposed.</param>
/// <param name="Offset">Where a slice begins.</param>
/// <param name="Extent">How long a slice is, or the shape that is broadcast to.</param>
/// <param name="Target">The domain of a total or a broadcast.</param>
/// <param name="Link">The link that a read follows.</param>
internal sealed record Detail(
    Variable? Variable = null,
    double Value = 0,
    double Upper = 0,
    int Steps = 0,
    Size? Offset = null,
    Shape? Extent = null,
    Domain Target = Domain.Run,
    Variable? Link = null)
{
    public static Detail None { get; } = new();
}
