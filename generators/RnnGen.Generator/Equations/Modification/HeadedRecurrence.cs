using System.Linq;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Modification;

/// <summary>The matrix U of the past becomes block-diagonal, with a block U.head1, U.head2, … for each head: the units of a head read one another alone.</summary>
internal static class HeadedRecurrence
{
    public static Declaration Apply(Declaration cell, int heads) => RecurrentProducts.Replace(cell, (rewriting, node, matrix, past) => Expressions.Call(
        node,
        "BlockDiagonal",
        [past, .. Enumerable.Range(1, heads).Select(head => rewriting.Weight(node, new WeightDeclaration($"{matrix}.head{head}", SymbolType.Mat, "Orthogonal", double.NaN, 0, 0)))]));
}
