using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>
/// Sums over all rows that are made in passes over rows. Each shard of sequences has a sum of its own, and these are added in order:
/// so the result does not depend on the number of threads.
/// </summary>
internal static class Totals
{
    /// <summary>Whether a value is a sum over the rows of all sequences.</summary>
    public static bool IsOverAll(Value value) => value.Domain == Domain.Run && value.Expression.Is(Operations.Total);

    /// <summary>What is summed in passes over rows: values, and parameters into whose gradients values are added.</summary>
    public static IEnumerable<(object Total, string Name, Shape Shape, bool IsForward)> Of(Plan plan, IEnumerable<Statement> statements)
    {
        var found = new HashSet<object>();
        foreach (var value in statements.OfType<RowStatement>().Where(rows => rows.Domain != Domain.Run).SelectMany(rows => rows.Phases).SelectMany(phase => phase.Values))
        {
            foreach (var target in value.Targets.Where(found.Add))
                yield return (target, target.Name, target.Shape, value.IsForward);
            if (IsOverAll(value) && plan.Context.Locations.ContainsKey(value) && found.Add(value))
                yield return (value, value.Name ?? "total", value.Shape, value.IsForward);
        }
    }
}
