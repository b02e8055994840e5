using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Declarations;

/// <summary>What is wrong with a declaration, and where; the diagnostics turn it into a message at its place in the text.</summary>
/// <param name="Declaration">The <see cref="Declarations.Declaration.FullName"/> of the class that holds the place.</param>
/// <param name="Member">The member that holds the place, or an empty string for the class itself.</param>
/// <param name="Node">The <see cref="Expression.Node"/> of the place, or -1 for the member's name.</param>
/// <param name="Arguments">What the message names: shapes, variables.</param>
internal sealed record EquationError(ErrorKind Kind, string Declaration, string Member, int Node, EquatableArray<string> Arguments);

internal enum ErrorKind
{
    /// <summary>{0} has shape {1}, {2} has shape {3}.</summary>
    ShapeConflict,

    /// <summary>The size of {0} cannot be inferred.</summary>
    UnknownSize,

    /// <summary>{0} reads itself within one step: {1}.</summary>
    CycleWithinStep,

    /// <summary>{0} reads both its past and its future: {1}.</summary>
    CycleThroughBothDirections,

    /// <summary>{0} reads the end of the loop that makes it.</summary>
    EndOfOwnLoop,

    /// <summary>Cells use each other in a circle: {0}.</summary>
    CircularUse,

    /// <summary>{0} has no previous value, for it is not marked as a state.</summary>
    NoInitialValue,

    /// <summary>Two parameters are named {0}.</summary>
    DuplicateParameter,

    /// <summary>The argument {0} of Linear needs a name of its own.</summary>
    UnnamedLinear,

    /// <summary>{0} is never read.</summary>
    UnusedInput,

    /// <summary>{0} has neither an output nor a loss.</summary>
    MissingOutput,

    /// <summary>The activation {0} cannot stand here: {1}.</summary>
    WrongActivation,

    /// <summary>{0} takes {1} arguments, but {2} are given.</summary>
    WrongArgumentCount,

    /// <summary>{0} holds one value per {1}, but a value per {2} is needed here.</summary>
    WrongLifetime,

    /// <summary>{0} cannot be used here: {1}.</summary>
    WrongUse,

    /// <summary>There is no cell {0}.</summary>
    UnknownCell,

    /// <summary>{0} has no size {1} to fix; {2}.</summary>
    UnknownSizeName,

    /// <summary>{0} finds nothing to change in {1}: it has {2}.</summary>
    NothingToModify,
}
