using System;
using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <summary>Replaces nodes beneath a node; what stays the same is shared.</summary>
/// <param name="replacement">The node that stands for a node, given as it was and with its arguments already replaced; null to keep the latter.</param>
internal sealed class Rewriter(NodeTable table, Func<Node, Node, Node?> replacement)
{
    private readonly Dictionary<Node, Node> _done = [];

    public Rewriter(NodeTable table, Func<Node, Node?> replacement)
        : this(table, (_, rebuilt) => replacement(rebuilt))
    {
    }

    public Node Rewrite(Node node)
    {
        if (_done.TryGetValue(node, out var known))
            return known;
        var arguments = node.Arguments.Select(Rewrite).ToList();
        var rebuilt = arguments.SequenceEqual(node.Arguments) ? node : table.With(node, arguments);
        var result = replacement(node, rebuilt) ?? rebuilt;
        _done.Add(node, result);
        return result;
    }
}
