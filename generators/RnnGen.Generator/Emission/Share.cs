namespace RnnGen.Generator.Emission;

/// <summary>How the work of a statement outside loops is shared among workers.</summary>
internal enum Share
{
    /// <summary>Each takes some of the rows of a stretch of steps.</summary>
    Rows,

    /// <summary>Each takes some sequences.</summary>
    Sequences,

    /// <summary>Each takes some of the distinct tokens.</summary>
    Tokens,

    /// <summary>Each takes some columns of a sum over all rows.</summary>
    Columns,

    /// <summary>The first worker does it.</summary>
    Once,
}
