using System.Linq;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>The value that training makes small: every loss, masked, summed over the batch, normalised and weighted.</summary>
internal static class Objective
{
    // A mask that is zero everywhere gives 0 / Smallest = 0.
    private const double Smallest = 1e-30;

    public static void Define(EquationSystem system, LinkContext context)
    {
        if (context.Losses.Count == 0)
            return;
        var table = system.Table;
        var objective = new Variable("objective", VariableKind.Equation, Shape.Scalar, Domain.Run)
        {
            Definition = table.Add([.. context.Losses.Select(loss => Term(table, loss.Loss, loss.Declaration, loss.Mask))]),
        };
        system.Objective = objective;
    }

    private static Node Term(NodeTable table, Variable loss, Loss declaration, Node? mask)
    {
        var value = table.Read(loss);
        var masked = mask is null ? value : table.Multiply(mask, value);
        var total = table.Multiply(table.Constant(declaration.Weight), table.Total(masked, Domain.Run));
        if (masked.Domain == Domain.Run || declaration.Normalizer == Normalizer.Sum)
            return total;
        if (mask is not null && declaration.Normalizer == Normalizer.Step)
            return table.Divide(total, table.Max(table.Total(table.Broadcast(mask, mask.Shape, masked.Domain), Domain.Run), table.Constant(Smallest)));
        var count = masked.Domain == Domain.Step && declaration.Normalizer == Normalizer.Step ? Operations.InverseSteps : Operations.InverseSequences;
        return table.Multiply(table.Leaf(count, Domain.Run), total);
    }
}
