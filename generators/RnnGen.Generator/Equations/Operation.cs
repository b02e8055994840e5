using System;
using System.Collections.Generic;

namespace RnnGen.Generator.Equations;

/// <summary>What the scheduler may do with an operation.</summary>
internal enum OperationKind
{
    /// <summary>A constant or a variable, at this step or another.</summary>
    Leaf,

    /// <summary>A function of each element by itself; scalars spread over vectors.</summary>
    Elementwise,

    /// <summary>A function of one row as a whole: cheap, but not element by element.</summary>
    Row,

    /// <summary>Work that touches a matrix of parameters: it leaves every loop that it can.</summary>
    Heavy,

    /// <summary>A sum over rows, steps or sequences, or the way back from one.</summary>
    OverTime,
}

/// <summary>The contribution of a use to the adjoint of one argument; null where there is none.</summary>
internal delegate Node? Derivative(NodeTable table, Node node, Node adjoint, int argument);

/// <summary>One entry of the table of operations: value, derivative, kernel and documentation stand together.</summary>
/// <param name="Name">The name in the language.</param>
/// <param name="Value">The value of an elementwise operation, in double; null for any other.</param>
/// <param name="Kernel">How the value is written in generated code, with {0}, {1}, … for the arguments.</param>
/// <param name="Notation">How it is printed in equations, with {0}, {1}, … for the arguments.</param>
internal sealed record Operation(
    string Name,
    OperationKind Kind,
    Func<double[], double>? Value,
    Derivative Derivative,
    string Kernel,
    string Notation,
    string Documentation)
{
    /// <summary>The operations on vectors of which the kernel consists, once it is inlined.</summary>
    public int Work { get; init; } = 1;

    /// <summary>The places of the arguments to which nothing is ever passed back.</summary>
    public IReadOnlyList<int> Cut { get; init; } = [];

    /// <summary>The name as that of a value begins.</summary>
    public string CamelName => char.ToLowerInvariant(Name[0]) + Name.Substring(1);

    public bool Equals(Operation? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    public override string ToString() => Name;
}
