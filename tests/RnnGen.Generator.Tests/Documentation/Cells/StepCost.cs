using RnnGen.Generator.Emission;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Tests.Documentation.Cells;

/// <summary>What a step of one sequence costs: multiply-adds of its products, bytes of the tape.</summary>
internal sealed class StepCost(Plan plan)
{
    public IEnumerable<string> Lines()
    {
        yield return $"Products that wait for the step before: {Text(Weights(inLoop: true))}.";
        yield return $"Products of all steps at once: {Text(Weights(inLoop: false))}.";
        if (Matrices() is var matrices && !matrices.Equals(Size.Of(0)))
            yield return $"Products of matrices that are computed: {Text(matrices)}.";
        foreach (var line in MemoryCosts.Of(new Memory(plan), plan.Blocking.CanCut).Take(2))
            yield return $"{char.ToUpperInvariant(line[0])}{line[1..]}.";
    }

    private Size Weights(bool inLoop) => Plan.StatementsOf(plan.Forward.Where(item => item.Loop is not null == inLoop)).OfType<SumStatement>()
        .Where(statement => statement.Sums[0].Domain == Domain.Step)
        .SelectMany(statement => statement.Products).SelectMany(product => product.Parts)
        .Aggregate(Size.Of(0), (sum, part) => sum + part.Matrix.Shape.Width);

    private Size Matrices() => Dependence.Closure(plan.System.Table, plan.System.Equations.Select(equation => equation.Definition!))
        .Where(node => node.Domain == Domain.Step)
        .Aggregate(Size.Of(0), (sum, node) => sum + WorkOf(node));

    private static Size WorkOf(Node node) =>
        node.Is(Operations.MatrixProduct) ? node.Shape.Width * (node.Detail.Steps == Operations.FirstTransposed ? node.Arguments[0].Shape.Rows : node.Arguments[0].Shape.Columns)
        : node.Is(Operations.Multiply) && node.Shape.IsMatrix ? node.Shape.Width
        : Size.Of(0);

    private static string Text(Size size) => size.Equals(Size.Of(0)) ? "none" : $"`{size}` multiply-adds";
}
