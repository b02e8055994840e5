namespace RnnGen;

/// <summary>What a parameter is, which decides the rank of its views and how it starts by default.</summary>
public enum ParameterKind
{
    /// <summary>One number; its view is a vector of length 1.</summary>
    Scalar,

    /// <summary>A column of numbers; its view has one dimension.</summary>
    Vector,

    /// <summary>Rows times columns.</summary>
    Matrix,

    /// <summary>One row for each token of a vocabulary.</summary>
    Table,
}
