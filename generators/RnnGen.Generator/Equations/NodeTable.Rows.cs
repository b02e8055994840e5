using System.Linq;

namespace RnnGen.Generator.Equations;

/// <content>Functions of a vector as a whole.</content>
internal sealed partial class NodeTable
{
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

    public Node Softmax(Node node) => Make(Operations.Softmax, [node], node.Shape, node.Domain, Detail.None);

    public Node CrossEntropy(Node logits, Node token) => Make(Operations.CrossEntropy, [logits, token], Shape.Scalar, logits.Domain | token.Domain, Detail.None);

    public Node CrossEntropyGradient(Node logits, Node token) => Make(Operations.CrossEntropyGradient, [logits, token], logits.Shape, logits.Domain | token.Domain, Detail.None);

    private Node Row(Operation operation, Node vector, Shape shape) => Make(operation, [vector], shape, vector.Domain, Detail.None);
}
