using System;
using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <summary>
/// Makes the nodes of a system and of its adjoint: one node for equal operations, and the normal form as it goes
/// (n-ary sums, constants folded, a product with concatenated vectors taken apart).
/// </summary>
internal sealed class NodeTable
{
    private readonly Dictionary<(Operation, string, Detail), Node> _known = [];
    private readonly List<Node> _nodes = [];

    public IReadOnlyList<Node> Nodes => _nodes;

    public Node Constant(double value) => Make(Operations.Constant, [], Shape.Scalar, Domain.Run, new Detail(Value: value));

    public Node Read(Variable variable) => Make(Operations.Variable, [], variable.Shape, variable.Domain, new Detail(variable));

    /// <summary>The value of a variable some steps away; beyond the ends stands the variable's boundary.</summary>
    public Node Shift(Variable variable, int steps) => Make(Operations.Shift, [], variable.Shape, Domain.Step, new Detail(variable, Steps: steps));

    /// <summary>The value of a variable at the step to which a link leads; where it leads to none stands the variable's boundary.</summary>
    public Node Linked(Variable variable, Variable link) =>
        Make(Operations.Linked, [], variable.Shape, Domain.Step, new Detail(variable, Steps: link.Direction, Link: link));

    /// <summary>The sum of a variable over all steps whose link leads to this one.</summary>
    public Node SumLinked(Variable variable, Variable link) =>
        Make(Operations.SumLinked, [], variable.Shape, Domain.Step, new Detail(variable, Steps: -link.Direction, Link: link));

    /// <summary>1 at a step whose link leads to none, else 0.</summary>
    public Node IsUnlinked(Variable link) => Make(Operations.IsUnlinked, [], Shape.Scalar, Domain.Step, new Detail(Link: link));

    public Node Noise(int site, double lower, double upper, Shape shape) =>
        Make(Operations.Noise, [], shape, Domain.Step, new Detail(Value: lower, Upper: upper, Steps: site));

    /// <summary>The mask of dropout, drawn at every step, for whole sequences, or once per run.</summary>
    public Node DropoutMask(int site, double rate, Shape shape, Domain domain) =>
        Make(Operations.DropoutMask, [], shape, domain, new Detail(Value: rate, Steps: site));

    /// <summary>The mask of zoneout.</summary>
    public Node ZoneoutMask(int site, double rate, Shape shape) =>
        Make(Operations.ZoneoutMask, [], shape, Domain.Step, new Detail(Value: rate, Steps: site));

    /// <summary>A scalar that describes the batch, such as <see cref="Operations.IsLast"/>.</summary>
    public Node Leaf(Operation operation, Domain domain) => Make(operation, [], Shape.Scalar, domain, Detail.None);

    /// <summary>What a token input has once per distinct token.</summary>
    public Node Leaf(Operation operation, Variable token) => Make(operation, [], token.Shape, Domain.Token, new Detail(token));

    /// <summary>1 at every step whose number is a multiple of a period, else 0.</summary>
    public Node Clock(int period) => Make(Operations.Clock, [], Shape.Scalar, Domain.Step, new Detail(Steps: period));

    /// <summary>1 over the number of elements of a vector.</summary>
    public Node InverseWidth(Shape vector) => Make(Operations.InverseWidth, [], Shape.Scalar, Domain.Run, new Detail(Extent: vector));

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

    public Node Sum(Node node) => node.Shape.IsScalar ? node : Make(Operations.Sum, [node], Shape.Scalar, node.Domain, Detail.None);

    public Node Mean(Node node) => node.Shape.IsScalar ? node : Multiply(InverseWidth(node.Shape), Sum(node));

    public Node Concat(params Node[] parts)
    {
        var width = parts.Select(part => part.Shape.Width).Aggregate((left, right) => left + right);
        return parts.Length == 1 ? parts[0] : Make(Operations.Concat, parts, new Shape(width), Join(parts), Detail.None);
    }

    public Node Slice(Node node, Size offset, Size width) => Make(Operations.Slice, [node], new Shape(width), node.Domain, new Detail(Offset: offset, Extent: new Shape(width)));

    public Node PadSlice(Node node, Shape shape, Size offset) => Make(Operations.PadSlice, [node], shape, node.Domain, new Detail(Offset: offset, Extent: shape));

    public Node Largest(Node node) => node.Shape.IsScalar ? node : Row(Operations.Largest, node, Shape.Scalar);

    public Node FirstLargest(Node node) => Row(Operations.FirstLargest, node, node.Shape);

    public Node LogSumExp(Node node) => node.Shape.IsScalar ? node : Row(Operations.LogSumExp, node, Shape.Scalar);

    public Node CumSum(Node node) => Row(Operations.CumSum, node, node.Shape);

    public Node ReverseCumSum(Node node) => Row(Operations.ReverseCumSum, node, node.Shape);

    /// <summary>Each element so many times, one behind the other.</summary>
    public Node Repeat(Node node, int count) =>
        Make(Operations.Repeat, [node], new Shape(node.Shape.Width.Times(count)), node.Domain, new Detail(Steps: count));

    /// <summary>The sums of each so many neighbours.</summary>
    public Node Fold(Node node, Shape shape, int count) => Make(Operations.Fold, [node], shape, node.Domain, new Detail(Steps: count));

    /// <summary>A vector as a matrix of so many equal columns.</summary>
    public Node SpreadRows(Node vector, Size columns) => Spread(Operations.SpreadRows, vector, new Shape(vector.Shape.Width, columns));

    /// <summary>A vector as a matrix of so many equal rows.</summary>
    public Node SpreadColumns(Node vector, Size rows) => Spread(Operations.SpreadColumns, vector, new Shape(rows, vector.Shape.Width));

    public Node RowSums(Node matrix) => MatrixSums(Operations.RowSums, matrix, new Shape(matrix.Shape.Rows));

    public Node ColumnSums(Node matrix) => MatrixSums(Operations.ColumnSums, matrix, new Shape(matrix.Shape.Columns));

    /// <summary>A matrix with rows and columns exchanged, outside of a product.</summary>
    public Node Transposed(Node matrix) => matrix.Is(Operations.Transposed) || matrix.Is(Operations.Transpose) ? matrix.Arguments[0] : Row(Operations.Transposed, matrix, matrix.Shape.Transposed);

    /// <param name="transposed"><see cref="Operations.FirstTransposed"/>, <see cref="Operations.SecondTransposed"/>, or neither.</param>
    public Node MatrixProduct(Node first, Node second, int transposed)
    {
        var rows = transposed == Operations.FirstTransposed ? first.Shape.Columns : first.Shape.Rows;
        var columns = transposed == Operations.SecondTransposed ? second.Shape.Rows : second.Shape.Columns;
        return Make(Operations.MatrixProduct, [first, second], new Shape(rows, columns), first.Domain | second.Domain, new Detail(Steps: transposed));
    }

    public Node Softmax(Node node) => Make(Operations.Softmax, [node], node.Shape, node.Domain, Detail.None);

    public Node CrossEntropy(Node logits, Node token) => Make(Operations.CrossEntropy, [logits, token], Shape.Scalar, logits.Domain | token.Domain, Detail.None);

    public Node CrossEntropyGradient(Node logits, Node token) => Make(Operations.CrossEntropyGradient, [logits, token], logits.Shape, logits.Domain | token.Domain, Detail.None);

    public Node Transpose(Node matrix) => matrix.Is(Operations.Transpose)
        ? matrix.Arguments[0]
        : matrix.Is(Operations.OuterSum) ? OuterSum(matrix.Arguments[1], matrix.Arguments[0])
        : matrix.Is(Operations.Add) ? Add([.. matrix.Arguments.Select(Transpose)])
        : Make(Operations.Transpose, [matrix], matrix.Shape.Transposed, matrix.Domain, Detail.None);

    public Node Columns(Node matrix, Size offset, Size width)
    {
        if (matrix.Is(Operations.Columns))
            return Columns(matrix.Arguments[0], matrix.Detail.Offset! + offset, width);
        var shape = new Shape(matrix.Shape.Rows, width);
        return Make(Operations.Columns, [matrix], shape, matrix.Domain, new Detail(Offset: offset, Extent: shape));
    }

    public Node PadColumns(Node block, Shape shape, Size offset) => Make(Operations.PadColumns, [block], shape, block.Domain, new Detail(Offset: offset, Extent: shape));

    public Node Product(Node matrix, Node vector)
    {
        if (!vector.Is(Operations.Concat))
            return Make(Operations.Product, [matrix, vector], new Shape(matrix.Shape.Rows), matrix.Domain | vector.Domain, Detail.None);
        return Add([.. vector.Arguments.Select((part, i) => Product(Columns(matrix, Operations.OffsetOf(vector, i), part.Shape.Width), part))]);
    }

    public Node OuterSum(Node left, Node right) => Make(Operations.OuterSum, [left, right], new Shape(left.Shape.Width, right.Shape.Width), Domain.Run, Detail.None);

    public Node Gather(Node table, Node token) => Make(Operations.Gather, [table, token], new Shape(table.Shape.Columns), table.Domain | token.Domain, Detail.None);

    public Node ScatterSum(Node rows, Node token, Shape table) => Make(Operations.ScatterSum, [rows, token], table, Domain.Run, new Detail(Extent: table));

    /// <summary>The sum over what <paramref name="target"/> does not tell apart.</summary>
    public Node Total(Node node, Domain target) => node.Domain == target ? node : Make(Operations.Total, [node], node.Shape, target, new Detail(Target: target));

    public Node Last(Variable variable) => Make(Operations.Last, [], variable.Shape, Domain.Sequence, new Detail(variable));

    public Node First(Variable variable) => Make(Operations.First, [], variable.Shape, Domain.Sequence, new Detail(variable));

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

    private Node Row(Operation operation, Node vector, Shape shape) => Make(operation, [vector], shape, vector.Domain, Detail.None);

    /// <summary>Sums within a matrix come before sums over steps, so that only vectors are summed over steps.</summary>
    private Node MatrixSums(Operation operation, Node matrix, Shape shape) =>
        matrix.Is(Operations.Total) ? Total(MatrixSums(operation, matrix.Arguments[0], shape), matrix.Domain)
        : matrix.Is(Operations.Add) && matrix.Arguments.Any(term => term.Is(Operations.Total)) ? Add([.. matrix.Arguments.Select(term => MatrixSums(operation, term, shape))])
        : Row(operation, matrix, shape);

    private Node Spread(Operation operation, Node vector, Shape shape) => Make(operation, [vector], shape, vector.Domain, new Detail(Extent: shape));

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
