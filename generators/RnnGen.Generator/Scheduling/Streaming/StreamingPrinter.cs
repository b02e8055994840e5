using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling.Streaming;

/// <summary>Prints how a step is computed: what stays in registers, and what does not, and why.</summary>
internal static class StreamingPrinter
{
    public static IEnumerable<string> Print(StreamingPlan streaming)
    {
        var groups = streaming.Groups;
        foreach (var step in streaming.Steps)
        {
            switch (step)
            {
                case FusedGroup group:
                    foreach (var line in Print(streaming.Plan, group))
                        yield return line;
                    break;
                case GatherStatement gather:
                    yield return "gather    " + PlanPrinter.Equation(streaming.Plan, gather.Value);
                    break;
                case RowStatement rows:
                    foreach (var value in rows.Phases.SelectMany(phase => phase.Values))
                        yield return $"row       {PlanPrinter.Equation(streaming.Plan, value)}   (not fused: {Reason(groups, value)})";
                    break;
            }
        }
    }

    /// <summary>A sum with all its products.</summary>
    public static string Sum(Plan plan, SumOfProducts sum)
    {
        var chains = sum.Chains.Select(chain => string.Join(" + ", chain.Select(term => $"{PlanPrinter.Operand(plan, term.Matrix)}·{PlanPrinter.Operand(plan, term.Operand)}"))).ToList();
        var biases = sum.Biases.Select(bias => EquationPrinter.Print(bias));
        return $"{PlanPrinter.NameOf(sum.Value)} = {string.Join(" + ", biases.Concat([chains[0]]))}{string.Concat(chains.Skip(1).Select(chain => $" + ({chain})"))}";
    }

    private static IEnumerable<string> Print(Plan plan, FusedGroup group)
    {
        yield return $"group {group.Number}, {group.Width} units, in registers";
        foreach (var sum in group.Sums)
            yield return "  product   " + Sum(plan, sum);
        foreach (var value in group.Equations)
            yield return "  row       " + PlanPrinter.Equation(plan, value);
    }

    private static string Reason(IReadOnlyList<FusedGroup> groups, Value value)
    {
        if (value.Expression.Operation.Kind != OperationKind.Elementwise)
            return "it is a function of the whole row";
        if (value.Shape.IsScalar)
            return "it is a scalar";
        return groups.Any(group => group.Width.Equals(value.Shape.Width)) ? "it needs what no group of its width has in registers" : "no group has its width";
    }
}
