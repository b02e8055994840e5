namespace RnnGen.Generator.Equations.Linking;

/// <summary>
/// Products of a matrix: of a matrix of parameters and a vector, which all steps share and for which it is packed; of a matrix that each step
/// computes and a vector, where the product is a part of the pass over its elements; of two matrices.
/// </summary>
internal static class MatrixProducts
{
    /// <summary>A transposed matrix that no product takes in, in a place of its own.</summary>
    public static Node Alone(NodeTable table, Node node) => node.Is(Operations.Transpose) ? table.Transposed(node.Arguments[0]) : node;

    public static Node Times(NodeTable table, Node left, Node right)
    {
        if (right.Shape.IsMatrix)
            return OfMatrices(table, left, right);
        if (IsOfParameters(left))
            return table.Product(left, right);
        if (!left.Is(Operations.Transpose))
            return table.RowSums(table.Multiply(left, table.SpreadColumns(right, left.Shape.Rows)));
        var transposed = left.Arguments[0];
        return table.ColumnSums(table.Multiply(transposed, table.SpreadRows(right, transposed.Shape.Columns)));
    }

    private static Node OfMatrices(NodeTable table, Node left, Node right) => (left.Is(Operations.Transpose), right.Is(Operations.Transpose)) switch
    {
        (true, true) => table.MatrixProduct(left.Arguments[0], Alone(table, right), Operations.FirstTransposed),
        (true, false) => table.MatrixProduct(left.Arguments[0], right, Operations.FirstTransposed),
        (false, true) => table.MatrixProduct(left, right.Arguments[0], Operations.SecondTransposed),
        _ => table.MatrixProduct(left, right, Operations.NoneTransposed),
    };

    private static bool IsOfParameters(Node matrix) => matrix.Is(Operations.Transpose) || matrix.Is(Operations.StopGradient)
        ? IsOfParameters(matrix.Arguments[0])
        : matrix.Is(Operations.Variable) && matrix.Variable.Kind == VariableKind.Parameter;
}
