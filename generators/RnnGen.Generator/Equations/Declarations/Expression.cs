using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Declarations;

/// <summary>A right-hand side as it was written, before it is brought to normal form.</summary>
/// <param name="Node">The number of this node within its equation, in the order of the text: messages find their place by it.</param>
internal abstract record Expression(int Node);

internal sealed record Constant(int Node, double Value) : Expression(Node);

/// <summary>A member of the declaration, by its name.</summary>
internal sealed record Reference(int Node, string Name) : Expression(Node);

/// <summary>
/// The values of an iteration: where it starts, then what each round makes of the value before; the last one is its value. Without a round it is
/// a value under the name that a lambda gives it.
/// </summary>
/// <param name="Name">The name that the update gives to the value before.</param>
/// <param name="First">The number of the first value within the equation; the others follow.</param>
internal sealed record Iteration(int Node, string Name, int First, EquatableArray<Expression> Values) : Expression(Node);

/// <summary>A value of an iteration, in the round after it.</summary>
internal sealed record Local(int Node, string Name, int Number) : Expression(Node);

/// <summary><c>Prev</c> (one step back: -1) or <c>Next</c> (one step ahead: +1) of its operand.</summary>
internal sealed record Shift(int Node, Expression Operand, int Steps) : Expression(Node);

/// <summary>The operand at the step to which a link leads, or the sum of it over all steps whose link leads here.</summary>
/// <param name="Link">The member that is the link.</param>
internal sealed record OverLink(int Node, Expression Operand, string Link, bool IsSum) : Expression(Node);

/// <summary>An operator or a function, by the name of its entry in the table of operations.</summary>
internal sealed record Call(int Node, string Operation, EquatableArray<Expression> Arguments) : Expression(Node);

/// <summary><c>Linear(a, b, …)</c>: a matrix for each argument, and a bias.</summary>
/// <param name="Name">The name given by the user, or an empty string.</param>
internal sealed record Linear(int Node, EquatableArray<Expression> Arguments, string Name, bool HasBias) : Expression(Node);

/// <summary>The use of a cell: <c>field.Apply(x, …)</c>.</summary>
internal sealed record Apply(int Node, string Use, EquatableArray<Expression> Arguments) : Expression(Node);
