using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Modification;

/// <summary>
/// Each unit reads the past of itself alone: the matrix of the past becomes a vector of the same name. S. Li, W. Li, C. Cook, C. Zhu and Y. Gao,
/// "Independently recurrent neural network (IndRNN)", CVPR 2018.
/// </summary>
internal static class DiagonalRecurrence
{
    public static Declaration Apply(Declaration cell) => RecurrentProducts.Replace(cell, static (rewriting, node, matrix, past) =>
        Expressions.Call(node, "Multiply", rewriting.Weight(node, new WeightDeclaration(matrix, SymbolType.Vec, "Uniform", 1, 0, 0)), past));
}
