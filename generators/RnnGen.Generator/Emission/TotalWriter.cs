using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes how the sums of all shards become one.</summary>
internal sealed class TotalWriter(Plan plan, Places places, CodeWriter code)
{
    /// <param name="worker">What knows the worker here.</param>
    public void Write(IEnumerable<Statement> statements, string worker)
    {
        var summing = statements.FirstOrDefault(statement => Total.Of(plan, [statement]).Any());
        if (summing is null)
            return;
        var totals = Total.Of(plan, statements).ToList();
        var isOfSteps = plan.Blocking.CanCut && plan.Blocking.Of(summing) == Portion.Steps;
        code.Block(isOfSteps ? $"if ({worker}.IsFirst && tape.EndsRun)" : $"if ({worker}.IsFirst)", () =>
        {
            foreach (var total in totals)
                Write(total);
        });
        code.Line($"{worker}.Meet();");
    }

    private void Write(Total total)
    {
        var target = total.Target is Value value ? places.Of(value).Rows + ".Start" : places.Memory.Gradient((Variable)total.Target);
        code.Line($"// {(total.Target is Value ? total.Name : "δ" + total.Name)}: the sums of all shards");
        code.Line($"Rows<V, T>.Collect(tape.Shards, {places.Memory.Sums(total)}, {(total.Shape.IsScalar ? "1" : places.Memory.Size(total.Shape.Width))}, {target});");
    }
}
