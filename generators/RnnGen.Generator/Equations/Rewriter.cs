using System;
using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <summary>Replaces nodes beneath a node; what stays the same is shared.</summary>
/// <param name="replacement">The node that stands for a node whose arguments are already replaced; null to keep it.</param>
internal sealed class Rewriter(NodeTable table, Func<Node, Node?> replacement)
{
    private readonly Dictionary<Node, Node> _done = [];

    public Node Rewrite(Node node)
    {
        if (_done.TryGetValue(node, out var known))
            return known;
        var arguments = node.Arguments.Select(Rewrite).ToList();
        var rebuilt = arguments.SequenceEqual(node.Arguments) ? node : table.With(node, arguments);
        var result = replacement(rebuilt) ?? rebuilt;
        _done.Add(node, result);
        return result;
    }
}
