namespace RnnGen;

/// <summary>The name, the size and the start of one parameter.</summary>
/// <param name="Name">Unique within a network; part of the file format.</param>
/// <param name="Rows">At least 1.</param>
/// <param name="Columns">At least 1; 1 for a vector.</param>
/// <param name="Initializer">How it starts.</param>
public sealed record ParameterShape(string Name, int Rows, int Columns = 1, Initializer Initializer = default)
{
    /// <summary>What the parameter is; a single column is a vector unless said otherwise.</summary>
    public ParameterKind Kind { get; init; } = Columns == 1 ? ParameterKind.Vector : ParameterKind.Matrix;

    /// <summary>Whether the parameter keeps its values: it has no gradient, and optimisers leave it as it is.</summary>
    public bool IsFixed { get; init; }

    /// <summary>The number of elements.</summary>
    public int Count => checked(Rows * Columns);

    /// <summary>One number.</summary>
    public static ParameterShape Scalar(string name, Initializer initializer = default) =>
        new(name, 1, 1, initializer) { Kind = ParameterKind.Scalar };

    /// <summary>A vector of <paramref name="length"/> numbers.</summary>
    public static ParameterShape Vector(string name, int length, Initializer initializer = default) =>
        new(name, length, 1, initializer) { Kind = ParameterKind.Vector };

    /// <summary>A matrix, also one of a single column.</summary>
    public static ParameterShape Matrix(string name, int rows, int columns, Initializer initializer = default) =>
        new(name, rows, columns, initializer) { Kind = ParameterKind.Matrix };

    /// <summary>A table with one row of <paramref name="columns"/> numbers for each token.</summary>
    public static ParameterShape Table(string name, int rows, int columns, Initializer initializer = default) =>
        new(name, rows, columns, initializer) { Kind = ParameterKind.Table };
}
