using System;
using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <summary>What a node reads: its arguments, the definition of its variable, the boundary of a shifted one.</summary>
internal static class Dependence
{
    public static IEnumerable<Node> Reads(NodeTable table, Node node)
    {
        foreach (var argument in node.Arguments)
            yield return argument;
        if (node.Detail.Variable is not { } variable)
            yield break;
        if (node.Is(Operations.Variable))
        {
            if (variable.Definition is { } definition)
                yield return definition;
            yield break;
        }

        yield return table.Read(variable);
        if (variable.Boundary is { } boundary && !node.Is(Operations.SumLinked))
            yield return boundary;
    }

    /// <summary>As <see cref="Reads"/>, without the arguments to which no derivative is passed.</summary>
    public static IEnumerable<Node> Slopes(NodeTable table, Node node) =>
        node.Operation.Cut.Count == 0 ? Reads(table, node) : Sloping(node);

    /// <summary>The arguments to which a derivative may be passed.</summary>
    public static IEnumerable<Node> Sloping(Node node) => node.Arguments.Where((_, i) => !node.Operation.Cut.Contains(i));

    /// <summary>Every node that the roots need, each after those that it reads where there is such an order.</summary>
    public static List<Node> Closure(NodeTable table, IEnumerable<Node> roots) => Closure(roots, node => Reads(table, node));

    /// <summary>As <see cref="Closure(NodeTable, IEnumerable{Node})"/>, of what the roots have a derivative by.</summary>
    public static List<Node> SlopingClosure(NodeTable table, IEnumerable<Node> roots) => Closure(roots, node => Slopes(table, node));

    private static List<Node> Closure(IEnumerable<Node> roots, Func<Node, IEnumerable<Node>> reads) =>
        [.. StronglyConnectedComponents.Of(roots, reads).SelectMany(component => component)];
}
