using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Gradients of matrices that go through all rows together, a portion at a time: what one of them has read is near when the next one reads it.</summary>
internal static class Portions
{
    /// <summary>The gradients that may go on together from a statement on: of different parameters, for each is summed from the last row to the first.</summary>
    public static IReadOnlyList<GradientStatement> At(Plan plan, IReadOnlyList<Statement> statements, int index)
    {
        var parameters = new HashSet<Variable>();
        return [.. statements.Skip(index).TakeWhile(statement => IsOverRows(plan, statement)).Cast<GradientStatement>().TakeWhile(gradient => gradient.Value.Targets.All(parameters.Add))];
    }

    private static bool IsOverRows(Plan plan, Statement statement) =>
        statement is GradientStatement { Value: var value } && !plan.Context.Locations.ContainsKey(value) && Operations.IsOuterSum(value.Expression)
        && GradientWriter.RowsOf(Operations.OuterSumOf(value.Expression).Arguments) == Domain.Step;
}
