using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <content>Functions of each element by itself.</content>
internal sealed partial class NodeTable
{
    public Node Add(params Node[] terms)
    {
        var flat = terms.SelectMany(term => term.Is(Operations.Add) ? term.Arguments : [term]).ToList();
        var constant = flat.Where(term => term.Is(Operations.Constant)).Sum(term => term.Detail.Value);
        var shape = Largest(flat);
        var domain = Join(flat);
        flat.RemoveAll(term => term.Is(Operations.Constant));
        if (constant != 0 || flat.Count == 0)
            flat.Add(Constant(constant));
        if (flat.Count == 1)
            return Broadcast(flat[0], shape, domain);
        if (Parts(flat) is { } parts)
            return Concat(parts);
        return Make(Operations.Add, flat, shape, domain, Detail.None);
    }

    /// <summary>The parts of a sum of parts set into zeros that are a whole vector together; null for any other sum.</summary>
    private static Node[]? Parts(IReadOnlyList<Node> terms)
    {
        if (!terms.All(term => term.Is(Operations.PadSlice)))
            return null;
        var (parts, end) = (new List<Node>(), Size.Of(0));
        while (terms.FirstOrDefault(term => term.Detail.Offset!.Equals(end)) is { } part && parts.Count < terms.Count)
        {
            parts.Add(part.Arguments[0]);
            end += part.Arguments[0].Shape.Width;
        }

        return parts.Count == terms.Count && end.Equals(terms[0].Shape.Width) ? [.. parts] : null;
    }

    public Node Subtract(Node left, Node right) => Add(left, Negate(right));

    public Node Negate(Node node) => Multiply(Constant(-1), node);

    public Node OneMinus(Node node) => Add(Constant(1), Negate(node));

    public Node Multiply(Node left, Node right)
    {
        var shape = Largest([left, right]);
        var domain = left.Domain | right.Domain;
        if (right.Is(Operations.Constant))
            (left, right) = (right, left);
        if (left.Is(Operations.Constant))
        {
            if (right.Is(Operations.Constant))
                return Constant(left.Detail.Value * right.Detail.Value);
            if (left.IsConstant(0))
                return Broadcast(Constant(0), shape, domain);
            if (left.IsConstant(1))
                return right;
            if (right.Is(Operations.Multiply) && right.Arguments[0].Is(Operations.Constant))
                return Multiply(Constant(left.Detail.Value * right.Arguments[0].Detail.Value), right.Arguments[1]);
        }
        else if (right.Is(Operations.Multiply) && right.Arguments[0].Is(Operations.Constant))
        {
            return Multiply(right.Arguments[0], Multiply(left, right.Arguments[1]));
        }
        else if (left.Is(Operations.Multiply) && left.Arguments[0].Is(Operations.Constant))
        {
            return Multiply(left.Arguments[0], Multiply(left.Arguments[1], right));
        }

        return Make(Operations.Multiply, [left, right], shape, domain, Detail.None);
    }

    public Node Divide(Node left, Node right) => right.Is(Operations.Constant)
        ? Multiply(Constant(1 / right.Detail.Value), left)
        : Elementwise(Operations.Divide, left, right);

    public Node Max(Node left, Node right) => Elementwise(Operations.Max, left, right);

    public Node Min(Node left, Node right) => Elementwise(Operations.Min, left, right);

    public Node GreaterOrEqual(Node left, Node right) => Elementwise(Operations.GreaterOrEqual, left, right);

    public Node Sigmoid(Node node) => Elementwise(Operations.Sigmoid, node);

    public Node Sign(Node node) => Elementwise(Operations.Sign, node);

    public Node Elementwise(Operation operation, params Node[] arguments) =>
        arguments.All(argument => argument.Is(Operations.Constant))
            ? Constant(operation.Value!([.. arguments.Select(argument => argument.Detail.Value)]))
            : Make(operation, arguments, Largest(arguments), Join(arguments), Detail.None);
}
