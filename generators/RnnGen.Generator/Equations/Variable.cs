using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations;

internal enum VariableKind
{
    /// <summary>A value that the caller gives: an input, a target, a mask.</summary>
    Input,

    /// <summary>An index that the caller gives.</summary>
    Token,

    /// <summary>For each step the number of another one, or none: the caller gives it.</summary>
    Link,

    /// <summary>A learned parameter.</summary>
    Parameter,

    /// <summary>An adjoint that the caller may give: the gradient that arrives from outside; zero unless set.</summary>
    Seed,

    /// <summary>A value that is defined by an equation.</summary>
    Equation,
}

/// <summary>A named value. Compared by identity: a system holds each variable once.</summary>
internal sealed class Variable(string name, VariableKind kind, Shape shape, Domain domain)
{
    public string Name { get; } = name;

    public VariableKind Kind { get; } = kind;

    public Shape Shape { get; internal set; } = shape;

    public Domain Domain { get; internal set; } = domain;

    /// <summary>The right-hand side; null for anything but an equation.</summary>
    public Node? Definition { get; internal set; }

    /// <summary>The value that stands beyond the end of a sequence, per run or per sequence; null for zero.</summary>
    public Node? Boundary { get; internal set; }

    /// <summary>How the boundary of a declared state comes about; null for variables that are not declared as states.</summary>
    public State? State { get; internal set; }

    public bool IsTarget { get; internal set; }

    public bool IsOutput { get; internal set; }

    public bool IsLoss { get; internal set; }

    /// <summary>The number of different tokens, for a token.</summary>
    public Size? Vocabulary { get; internal set; }

    /// <summary>For a link, -1 where it leads to earlier steps, +1 where to later ones.</summary>
    public int Direction { get; init; }

    /// <summary>Whether an input is the initial value of a state.</summary>
    public bool IsInitial { get; internal set; }

    /// <summary>For a memory, the numbers that are added to scores: 0 for each vector that there is, far below any score behind the last one. Null until it is used.</summary>
    public Variable? Beyond { get; internal set; }

    /// <summary>Whether an input is a memory.</summary>
    public bool IsMemory { get; internal set; }

    /// <summary>Whether a parameter or an input is never differentiated by.</summary>
    public bool IsFixed { get; internal set; }

    /// <summary>How a parameter starts.</summary>
    public Start? Start { get; internal set; }

    public override string ToString() => Name;
}

/// <summary>How a parameter starts: the name of an initializer and the number that goes with it (NaN where none).</summary>
internal sealed record Start(string Initializer, double Scale);
