namespace RnnGen;

/// <summary>Marks a field as a parameter that is declared by hand, shared by all equations that name it.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class WeightAttribute : Attribute
{
    /// <summary>How the parameter starts.</summary>
    public Init Init { get; init; } = Init.Default;

    /// <summary>The number that goes with <see cref="Init"/>, such as a constant's value or the bound of a uniform distribution.</summary>
    public double Scale { get; init; } = double.NaN;

    /// <summary>Whether the parameter keeps its values: it is stored and initialised as others are, has no gradient, and no optimiser changes it.</summary>
    public bool Fixed { get; init; }

    /// <summary>The number of rows of a matrix or table, or of elements of a vector; 0 where it is inferred.</summary>
    public int Rows { get; init; }

    /// <summary>The number of columns of a matrix or table; 0 where it is inferred.</summary>
    public int Columns { get; init; }
}
