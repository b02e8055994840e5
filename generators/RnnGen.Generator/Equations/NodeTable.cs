using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <summary>
/// Makes the nodes of a system and of its adjoint: one node for equal operations, and the normal form as it goes
/// (n-ary sums, constants folded, a product with concatenated vectors taken apart).
/// </summary>
internal sealed partial class NodeTable
{
    private readonly Dictionary<(Operation, string, Detail), Node> _known = [];
    private readonly List<Node> _nodes = [];

    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>The sum over what <paramref name="target"/> does not tell apart.</summary>
    public Node Total(Node node, Domain target) => node.Domain == target ? node : Make(Operations.Total, [node], node.Shape, target, new Detail(Target: target));

    public Node Broadcast(Node node, Shape shape, Domain domain)
    {
        domain |= node.Domain;
        return node.Shape.Equals(shape) && node.Domain == domain
            ? node
            : Make(Operations.Broadcast, [node], shape, domain, new Detail(Extent: shape, Target: domain));
    }

    /// <summary>The same value in a place of its own.</summary>
    public Node Copy(Node node) => Make(Operations.Broadcast, [node], node.Shape, node.Domain, new Detail(Extent: node.Shape, Target: node.Domain));

    /// <summary>The way back from a broadcast: sums over elements, steps and sequences until shape and domain are reached.</summary>
    public Node Reduce(Node node, Shape shape, Domain domain)
    {
        if (shape.IsScalar)
            node = Sum(node);
        return Total(node, domain);
    }

    /// <summary>Gives a node the name by which messages and generated code speak of it, unless it has one.</summary>
    public Node Named(Node node, string label)
    {
        if (node.Operation.Kind != OperationKind.Leaf)
            node.Label ??= label;
        return node;
    }

    /// <summary>The same operation on other arguments of the same shapes.</summary>
    public Node With(Node node, IReadOnlyList<Node> arguments)
    {
        var made = Make(node.Operation, arguments, node.Shape, node.Domain, node.Detail);
        made.Label ??= node.Label;
        return made;
    }

    private static Shape Largest(IReadOnlyList<Node> nodes) => nodes.Select(node => node.Shape).Aggregate((left, right) => right.Rank > left.Rank ? right : left);

    private static Domain Join(IReadOnlyList<Node> nodes) => nodes.Aggregate(Domain.Run, (domain, node) => domain | node.Domain);

    /// <summary>The one node of this operation, these arguments and this detail.</summary>
    public Node Make(Operation operation, IReadOnlyList<Node> arguments, Shape shape, Domain domain, Detail detail)
    {
        var key = (operation, string.Join(",", arguments.Select(argument => argument.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))), detail);
        if (_known.TryGetValue(key, out var known))
            return known;
        var node = new Node(_nodes.Count, operation, arguments, detail, shape, domain);
        _nodes.Add(node);
        _known.Add(key, node);
        return node;
    }
}
