using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>
/// A sum over all rows that a pass over rows makes. Each shard of sequences has a sum of its own, and these are added in order when
/// the run is over: so the result depends neither on the number of threads nor on how the steps are cut.
/// </summary>
/// <param name="Pass">The pass.</param>
/// <param name="Target">The value that is the sum, or the parameter into whose gradient the sum is added.</param>
internal sealed record Total(RowStatement Pass, object Target)
{
    public string Name => Target is Value value ? value.Name ?? "total" : ((Variable)Target).Name;

    public Shape Shape => Target is Value value ? value.Shape : ((Variable)Target).Shape;

    /// <summary>Whether a value is a sum over the rows of all sequences.</summary>
    public static bool IsOverAll(Value value) => value.Domain == Domain.Run && value.Expression.Is(Operations.Total);

    /// <summary>What passes over rows sum, each once.</summary>
    public static IEnumerable<Total> Of(Plan plan, IEnumerable<Statement> statements) => statements
        .OfType<RowStatement>()
        .Where(pass => pass.Domain != Domain.Run)
        .SelectMany(pass => pass.Values.SelectMany(value => TargetsOf(plan, value)).Distinct().Select(target => new Total(pass, target)));

    private static IEnumerable<object> TargetsOf(Plan plan, Value value) =>
        IsOverAll(value) && plan.Context.Locations.ContainsKey(value) ? value.Targets.Append<object>(value) : value.Targets;
}
