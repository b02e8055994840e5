namespace RnnGen;

/// <summary>What stands beyond the end of a sequence.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Index">The parameter, input or buffer.</param>
/// <param name="Column">The place in a row of the buffer.</param>
/// <param name="Value">The value of a constant.</param>
public readonly record struct Boundary(BoundaryKind Kind, int Index = 0, int Column = 0, double Value = 0);

/// <summary>Where a boundary comes from.</summary>
public enum BoundaryKind
{
    /// <summary>One number for all elements.</summary>
    Constant,

    /// <summary>A parameter: it is learned.</summary>
    Parameter,

    /// <summary>An input per sequence: it is given.</summary>
    Input,

    /// <summary>A buffer: it is computed.</summary>
    Buffer,
}
