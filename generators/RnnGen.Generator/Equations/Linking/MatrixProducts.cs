namespace RnnGen.Generator.Equations.Linking;

/// <summary>
/// Products of a matrix and a vector: of a matrix of parameters, which all steps share and which is packed for them, or of a matrix that
/// each step computes, where the product is a part of the pass over its elements.
/// </summary>
internal static class MatrixProducts
{
    public const string TransposeRemedy = "it stands on the left of a product, as in Transpose(S) * v";

    public static Node Times(NodeTable table, Node matrix, Node vector)
    {
        if (IsOfParameters(matrix))
            return table.Product(matrix, vector);
        if (!matrix.Is(Operations.Transpose))
            return table.RowSums(table.Multiply(matrix, table.SpreadColumns(vector, matrix.Shape.Rows)));
        var transposed = matrix.Arguments[0];
        return table.ColumnSums(table.Multiply(transposed, table.SpreadRows(vector, transposed.Shape.Columns)));
    }

    private static bool IsOfParameters(Node matrix) => matrix.Is(Operations.Transpose) || matrix.Is(Operations.StopGradient)
        ? IsOfParameters(matrix.Arguments[0])
        : matrix.Is(Operations.Variable) && matrix.Variable.Kind == VariableKind.Parameter;
}
