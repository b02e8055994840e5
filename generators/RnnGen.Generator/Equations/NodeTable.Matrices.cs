using System.Linq;

namespace RnnGen.Generator.Equations;

/// <content>Products, tables, and matrices that are computed.</content>
internal sealed partial class NodeTable
{
    /// <summary>A vector as a matrix of so many equal columns.</summary>
    public Node SpreadRows(Node vector, Size columns) => Spread(Operations.SpreadRows, vector, new Shape(vector.Shape.Width, columns));

    /// <summary>A vector as a matrix of so many equal rows.</summary>
    public Node SpreadColumns(Node vector, Size rows) => Spread(Operations.SpreadColumns, vector, new Shape(rows, vector.Shape.Width));

    public Node RowSums(Node matrix) => MatrixSums(Operations.RowSums, matrix, new Shape(matrix.Shape.Rows));

    public Node ColumnSums(Node matrix) => MatrixSums(Operations.ColumnSums, matrix, new Shape(matrix.Shape.Columns));

    /// <summary>A matrix with rows and columns exchanged, outside of a product.</summary>
    public Node Transposed(Node matrix) => matrix.Is(Operations.Transposed) || matrix.Is(Operations.Transpose) ? matrix.Arguments[0] : Row(Operations.Transposed, matrix, matrix.Shape.Transposed);

    /// <summary>The same elements in another shape.</summary>
    public Node Reshape(Node node, Shape shape) => node.Shape.Equals(shape) ? node
        : node.Is(Operations.Reshape) ? Reshape(node.Arguments[0], shape)
        : Make(Operations.Reshape, [node], shape, node.Domain, new Detail(Extent: shape));

    /// <param name="transposed"><see cref="Operations.FirstTransposed"/>, <see cref="Operations.SecondTransposed"/>, or neither.</param>
    public Node MatrixProduct(Node first, Node second, int transposed)
    {
        var rows = transposed == Operations.FirstTransposed ? first.Shape.Columns : first.Shape.Rows;
        var columns = transposed == Operations.SecondTransposed ? second.Shape.Rows : second.Shape.Columns;
        return Make(Operations.MatrixProduct, [first, second], new Shape(rows, columns), first.Domain | second.Domain, new Detail(Steps: transposed));
    }

    public Node Transpose(Node matrix) => matrix.Is(Operations.Transpose)
        ? matrix.Arguments[0]
        : matrix.Is(Operations.OuterSum) ? OuterSum(matrix.Arguments[1], matrix.Arguments[0])
        : matrix.Is(Operations.Add) && matrix.Arguments.Any(term => term.Is(Operations.OuterSum)) ? Add([.. matrix.Arguments.Select(term => term.Is(Operations.OuterSum) ? Transpose(term) : Transposed(term))])
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
        if (!vector.Is(Operations.Concat) || matrix.Is(Operations.Transpose))
            return Make(Operations.Product, [matrix, vector], new Shape(matrix.Shape.Rows), matrix.Domain | vector.Domain, Detail.None);
        return Add([.. vector.Arguments.Select((part, i) => Product(Columns(matrix, Operations.OffsetOf(vector, i), part.Shape.Width), part))]);
    }

    public Node OuterSum(Node left, Node right) => Make(Operations.OuterSum, [left, right], new Shape(left.Shape.Width, right.Shape.Width), Domain.Run, Detail.None);

    public Node Gather(Node table, Node token) => Make(Operations.Gather, [table, token], new Shape(table.Shape.Columns), table.Domain | token.Domain, Detail.None);

    public Node ScatterSum(Node rows, Node token, Shape table) => Make(Operations.ScatterSum, [rows, token], table, Domain.Run, new Detail(Extent: table));

    /// <summary>Sums within a matrix come before sums over steps, so that only vectors are summed over steps.</summary>
    private Node MatrixSums(Operation operation, Node matrix, Shape shape) =>
        matrix.Is(Operations.Total) ? Total(MatrixSums(operation, matrix.Arguments[0], shape), matrix.Domain)
        : matrix.Is(Operations.Add) && matrix.Arguments.Any(term => term.Is(Operations.Total)) ? Add([.. matrix.Arguments.Select(term => MatrixSums(operation, term, shape))])
        : Row(operation, matrix, shape);

    private Node Spread(Operation operation, Node vector, Shape shape) => Make(operation, [vector], shape, vector.Domain, new Detail(Extent: shape));
}
