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
        if (variable.Boundary is { } boundary)
            yield return boundary;
    }

    /// <summary>Every node that the roots need, each after those that it reads where there is such an order.</summary>
    public static List<Node> Closure(NodeTable table, IEnumerable<Node> roots) =>
        [.. StronglyConnectedComponents.Of(roots, node => Reads(table, node)).SelectMany(component => component)];
}
