using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>Something that is computed by a statement of its own; what lies between values is an expression.</summary>
/// <param name="key">The node that stands for the value where it is read.</param>
/// <param name="expression">The node that computes it.</param>
internal sealed class Value(Node key, Node expression, bool isForward)
{
    public Node Key { get; } = key;

    public Node Expression { get; } = expression;

    /// <summary>Whether the value belongs to the forward run, else to the backward run.</summary>
    public bool IsForward { get; } = isForward;

    public Domain Domain => Key.Domain;

    /// <summary>The input for whose distinct tokens the value is computed; null in any other domain.</summary>
    public Variable? Token => Domain == Domain.Token ? OncePerToken.TokenOf(Expression) : null;

    public Shape Shape => Key.Shape;

    public Variable? Variable => Key.Is(Operations.Variable) ? Key.Variable : null;

    public string? Name => Variable?.Name ?? Key.Label ?? Expression.Label;

    /// <summary>The place among the equations in the order in which they are printed; -1 for one without a name of its own.</summary>
    public int Order { get; set; } = -1;

    /// <summary>The values that the expression reads, at this step or one step away.</summary>
    public List<(Value Value, int Steps)> Reads { get; } = [];

    /// <summary>The values that read this one.</summary>
    public List<(Value Value, int Steps)> Users { get; } = [];

    /// <summary>The loop that computes the value; null where it is computed for all rows at once.</summary>
    public Loop? Loop { get; set; }

    public bool IsHeavy => IsColumnSum
        || Expression.Operation.Kind == OperationKind.Heavy || Expression.Is(Operations.CrossEntropy) || Expression.Is(Operations.CrossEntropyGradient) || Expression.Is(Operations.LogSumExp);

    /// <summary>Whether this is the sum over all steps of rows that lie in memory anyway, such as the gradient of a bias.</summary>
    public bool IsColumnSum => Targets.Count > 0
        && Expression.Is(Operations.Total)
        && Expression.Arguments[0] is { Domain: Domain.Step or Domain.Token, Shape.Rank: 1 } summed
        && Reads.Any(read => read.Steps == 0 && read.Value.Key == summed && read.Value.Users.Any(user => user.Value.Expression.Operation.Kind == OperationKind.Heavy));

    /// <summary>Whether the value is read at steps that a link names, so that it must be there for all of them.</summary>
    public bool IsReadOverLink => Users.Any(user => user.Steps != 0 && Operations.FollowsLink(user.Value.Expression));

    /// <summary>The parameters into whose gradients the value is added.</summary>
    public List<Variable> Targets { get; } = [];

    public override string ToString() => $"{Name ?? "·"} = {EquationPrinter.Print(Expression)}";
}

/// <summary>A strongly connected component of values: a loop over time.</summary>
/// <param name="steps">-1 for a loop forwards in time (it reads the step before), +1 for one backwards.</param>
internal sealed class Loop(int steps)
{
    public int Steps { get; } = steps;

    public List<Value> Values { get; } = [];

    public bool IsForwards => Steps < 0;
}
