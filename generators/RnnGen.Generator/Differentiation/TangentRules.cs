using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Differentiation;

/// <summary>How the tangent of an operation comes from those of its arguments.</summary>
internal enum TangentRule
{
    /// <summary>The tangent of the variable is read in the same way.</summary>
    Read,

    /// <summary>It is zero: a number, a description of the batch, a random number, or a value that changes by jumps alone.</summary>
    Zero,

    /// <summary>
    /// The matrix of its derivatives by one argument is symmetric, so the rule of the adjoint takes tangents forwards as well: everything that is
    /// computed element by element, and normalisations. What is declared of a derivative is so for both.
    /// </summary>
    Symmetric,

    /// <summary>A number of a vector: the sum of what the rule of the adjoint makes of one, times the tangent.</summary>
    Gradient,

    /// <summary>Linear in each argument: the sum over the arguments of the same operation with one tangent in the place of its argument.</summary>
    Multilinear,

    /// <summary>Linear in all arguments together: the same operation on all tangents.</summary>
    Linear,

    /// <summary>The value with a derivative that stays between bounds: the tangent is handed on as it is, and what comes back through it is bounded.</summary>
    Bounded,
}

/// <summary>The rules of tangents, one for each operation of the table.</summary>
internal static class TangentRules
{
    private static readonly Dictionary<Operation, TangentRule> s_rules = new[]
    {
        (TangentRule.Read, new[] { Operations.Variable, Operations.Shift, Operations.Linked, Operations.SumLinked, Operations.Last, Operations.First }),
        (TangentRule.Zero,
        [
            Operations.Constant, Operations.Noise, Operations.DropoutMask, Operations.ZoneoutMask, Operations.IsLast, Operations.IsFirst, Operations.IsFresh,
            Operations.StepIndex, Operations.Clock, Operations.InverseLength, Operations.InverseSteps, Operations.InverseSequences, Operations.InverseWidth,
            Operations.FirstLargest, Operations.IsUnlinked,
        ]),
        (TangentRule.Symmetric, [Operations.Softmax, Operations.CrossEntropyGradient]),
        (TangentRule.Gradient, [Operations.Largest, Operations.LogSumExp, Operations.CrossEntropy]),
        (TangentRule.Multilinear,
        [
            Operations.Broadcast, Operations.Total, Operations.Sum, Operations.Slice, Operations.PadSlice, Operations.CumSum, Operations.ReverseCumSum, Operations.Repeat,
            Operations.Fold, Operations.SpreadRows, Operations.SpreadColumns, Operations.RowSums, Operations.ColumnSums, Operations.Transpose, Operations.Transposed, Operations.Reshape, Operations.Columns,
            Operations.PadColumns, Operations.Product, Operations.MatrixProduct, Operations.OuterSum, Operations.Gather, Operations.ScatterSum,
        ]),
        (TangentRule.Linear, [Operations.Concat]),
        (TangentRule.Bounded, [Operations.Bounded]),
    }.SelectMany(rule => rule.Item2.Select(operation => (operation, rule.Item1))).ToDictionary(rule => rule.operation, rule => rule.Item2);

    /// <summary>The rule of an operation; null for one that is missing here.</summary>
    public static TangentRule? Of(Operation operation) =>
        s_rules.TryGetValue(operation, out var rule) ? rule : operation.Kind == OperationKind.Elementwise ? TangentRule.Symmetric : null;

    /// <param name="tangentOf">The tangent of an argument, of its shape and domain; null for zero.</param>
    /// <returns>The tangent; null for zero.</returns>
    public static Node? Apply(NodeTable table, Node node, Func<Node, Node?> tangentOf)
    {
        var tangents = node.Arguments.Select(tangentOf).ToList();
        if (tangents.All(tangent => tangent is null))
            return null;
        return Of(node.Operation) switch
        {
            TangentRule.Zero => null,
            TangentRule.Symmetric => Sum(table, tangents, (tangent, i) => node.Operation.Derivative(table, node, tangent, i)),
            TangentRule.Gradient => Sum(table, tangents, (tangent, i) => node.Operation.Derivative(table, node, table.Constant(1), i) is { } gradient ? table.Sum(table.Multiply(tangent, gradient)) : null),
            TangentRule.Multilinear => Sum(table, tangents, (tangent, i) => On(table, node, [.. node.Arguments.Select((argument, j) => i == j ? tangent : argument)])),
            TangentRule.Linear => On(table, node, [.. tangents.Select((tangent, i) => tangent ?? Zero(table, node.Arguments[i]))]),
            TangentRule.Bounded => tangents[0] is { } tangent ? On(table, node, [tangent, node.Arguments[1]]) : null,
            _ => throw new InvalidOperationException($"{node.Operation} has no rule for tangents."),
        };
    }

    private static Node? Sum(NodeTable table, IReadOnlyList<Node?> tangents, Func<Node, int, Node?> contribution)
    {
        var terms = tangents.Select((tangent, i) => tangent is null ? null : contribution(tangent, i)).OfType<Node>().ToArray();
        return terms.Length == 0 ? null : table.Add(terms);
    }

    private static Node On(NodeTable table, Node node, Node[] arguments) => table.Make(node.Operation, arguments, node.Shape, node.Domain, node.Detail);

    private static Node Zero(NodeTable table, Node like) => table.Broadcast(table.Constant(0), like.Shape, like.Domain);
}
