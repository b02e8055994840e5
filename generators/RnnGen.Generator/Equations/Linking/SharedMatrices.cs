namespace RnnGen.Generator.Equations.Linking;

/// <summary>
/// A matrix that is computed of weights is the same at all steps: its products with vectors of steps are those of a matrix that is packed once per
/// run, as parameters are. When products are written it is not yet known which matrices are such; it is when domains are.
/// </summary>
internal static class SharedMatrices
{
    public static void Recognize(LinkContext context)
    {
        var rewriter = new Rewriter(context.Table, node => Operations.IsMatrixSum(node) ? ProductOf(context.Table, node) : null);
        foreach (var equation in context.Equations)
        {
            equation.Definition = rewriter.Rewrite(equation.Definition!);
            equation.Boundary = equation.Boundary is { } boundary ? rewriter.Rewrite(boundary) : null;
        }
    }

    /// <summary>Σⱼ Mᵢⱼ vⱼ is M·v, and Σᵢ vᵢ Mᵢⱼ is Mᵀ·v; null for any other sum. A number that stands before the elements belongs to the matrix.</summary>
    private static Node? ProductOf(NodeTable table, Node sums)
    {
        var elements = sums.Arguments[0];
        var factor = IsScaled(elements) ? elements.Arguments[0] : null;
        if (factor is not null)
            elements = elements.Arguments[1];
        if (!elements.Is(Operations.Multiply))
            return null;
        var (matrix, spread) = (elements.Arguments[0], elements.Arguments[1]);
        if (!spread.Is(sums.Is(Operations.RowSums) ? Operations.SpreadColumns : Operations.SpreadRows))
            return null;
        if (!matrix.Shape.IsMatrix || matrix.Domain != Domain.Run || spread.Domain == Domain.Run)
            return null;
        if (factor is not null)
            matrix = table.Multiply(factor, matrix);
        return table.Product(sums.Is(Operations.RowSums) ? matrix : table.Transpose(matrix), spread.Arguments[0]);
    }

    private static bool IsScaled(Node node) => node.Is(Operations.Multiply) && node.Arguments[0].Is(Operations.Constant);
}
