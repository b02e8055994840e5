using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>
/// Sums of products become one node each: <c>W·x + U·h + b</c> accumulates in place. The terms are products of a
/// parameter matrix, at most one sum that was begun earlier, and biases.
/// </summary>
internal static class Accumulation
{
    public static readonly Operation Accumulate = new(
        "Accumulate", OperationKind.Heavy, null, static (_, _, d, _) => d, "Product<V, T>.Run", "{+}", "A sum of products with parameter matrices, and biases.");

    public static bool IsBias(Node term) => term.Is(Operations.Variable) && term.Variable.Kind == VariableKind.Parameter;

    /// <summary>The sum, begun earlier, with which this one goes on; null where it begins here.</summary>
    public static Node? Begun(Node sum) => sum.Arguments[0].Is(Accumulate) || sum.Arguments[0].Is(OncePerToken.Spread) ? sum.Arguments[0] : null;

    /// <summary>Gathers the products of every sum; a product that several sums read stays on its own.</summary>
    public static Node Gather(NodeTable table, Node node, ISet<Node> shared)
    {
        if (node.Is(Operations.Product))
            return table.Make(Accumulate, [node], node.Shape, node.Domain, Detail.None);
        if (!node.Is(Operations.Add))
            return node;
        var sums = node.Arguments.Where(term => term.Is(Accumulate) && term.Domain == node.Domain && !term.Arguments.Any(shared.Contains)).ToList();
        if (sums.Count == 0)
            return node;
        var biases = node.Arguments.Where(term => IsBias(term) && term.Shape.Equals(node.Shape)).ToList();
        var rest = node.Arguments.Where(term => !sums.Contains(term) && !biases.Contains(term)).ToList();
        var sum = table.Make(Accumulate, [.. sums.SelectMany(term => term.Arguments), .. biases], node.Shape, node.Domain, Detail.None);
        if (rest.Count == 0)
        {
            sum.Label ??= node.Label;
            return sum;
        }

        if (node.Label is { } label)
            sum.Label ??= "linear_" + label.Substring(label.IndexOf('_') + 1);
        return table.With(node, [sum, .. rest]);
    }

    /// <summary>Takes the terms that do not depend on the loop out of a sum, so that they are added before it.</summary>
    /// <param name="stays">For each term, whether it depends on the loop.</param>
    public static Node Split(NodeTable table, Node sum, IReadOnlyList<bool> stays)
    {
        var outer = sum.Arguments.Where((_, term) => !stays[term]).ToList();
        if (!outer.Any(term => term.Is(Operations.Product)) || outer.Count == sum.Arguments.Count)
            return sum;
        var begun = table.Make(Accumulate, outer, sum.Shape, sum.Domain, Detail.None);
        begun.Label ??= sum.Label;
        var finished = table.Make(Accumulate, [begun, .. sum.Arguments.Where((_, term) => stays[term])], sum.Shape, sum.Domain, Detail.None);
        finished.Label ??= sum.Label;
        return finished;
    }
}
