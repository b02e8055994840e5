using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Modification;

/// <summary>The matrix U of the past becomes the product U.left·U.right of a tall and a wide one.</summary>
internal static class LowRankRecurrence
{
    /// <param name="rank">The number of columns of the tall matrix.</param>
    public static Declaration Apply(Declaration cell, int rank) => RecurrentProducts.Replace(cell, (rewriting, node, matrix, past) =>
    {
        var left = rewriting.Weight(node, new WeightDeclaration(matrix + ".left", SymbolType.Mat, "", double.NaN, 0, rank));
        var right = rewriting.Weight(node, new WeightDeclaration(matrix + ".right", SymbolType.Mat, "", double.NaN, rank, 0));
        return Expressions.Call(node, "Product", left, Expressions.Call(node, "Product", right, past));
    });
}
