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
        var summing = statements.FirstOrDefault(statement => Totals.Of(plan, [statement]).Any());
        if (summing is null)
            return;
        var totals = Totals.Of(plan, statements).ToList();
        var isOfSteps = plan.Blocking.CanCut && plan.Blocking.Of(summing) == Portion.Steps;
        code.Block(isOfSteps ? $"if ({worker}.IsFirst && tape.EndsRun)" : $"if ({worker}.IsFirst)", () =>
        {
            foreach (var (total, name, shape, _) in totals)
                Write(total, name, shape);
        });
        code.Line($"{worker}.Meet();");
    }

    private void Write(object total, string name, Shape shape)
    {
        var target = total is Value value ? places.Of(value).Rows + ".Start" : places.Memory.Gradient((Variable)total);
        code.Line($"// {(total is Value ? name : "δ" + name)}: the sums of all shards");
        code.Line($"Rows<V, T>.Collect(tape.Shards, {places.Memory.Sums(total)}, {(shape.IsScalar ? "1" : places.Memory.Size(shape.Width))}, {target});");
    }
}
