using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>
/// Which rows of the tape a pass over rows fetches before it reaches them. The forward run wrote them long ago, and a loop backwards in time goes
/// from step to step against the order of memory, which processors do not foresee. The first pass of a step that reads a row fetches it.
/// </summary>
internal sealed class Fetching(Plan plan, RowStatement statement, Loop? loop)
{
    private readonly IReadOnlyList<RowStatement> _passes = PassesOf(plan, loop);

    /// <summary>The pass that comes to the rows of a source first, and from which step it reads them.</summary>
    private readonly Dictionary<object, (RowStatement Pass, int Steps)> _first = FirstReads(plan, loop);

    /// <summary>Whether the rows of a node that is read are fetched: they lie on the tape, and no pass comes to them earlier.</summary>
    public bool IsFetched(Node node) => SourceOf(node) is { } source && _first.TryGetValue(source, out var first) && first == (statement, StepsOf(node));

    /// <summary>Whether the rows to which a value is written are fetched: a pass that waits for what it reads has time to write.</summary>
    public bool IsFetched(Value value) => _passes.Contains(statement) && !value.IsForward && IsOnTape(value) && !ReadsTape;

    private bool ReadsTape => statement.Values.SelectMany(plan.Context.LeavesOf).Any(IsFetched)
        || statement.Values.SelectMany(value => value.Reads).Any(read => read.Steps == 0 && IsFetched(read.Value.Key));

    private static IReadOnlyList<RowStatement> PassesOf(Plan plan, Loop? loop) =>
        loop is null ? [] : [.. plan.Backward.Where(item => item.Loop == loop).SelectMany(item => item.Statements).OfType<RowStatement>()];

    private static Dictionary<object, (RowStatement Pass, int Steps)> FirstReads(Plan plan, Loop? loop)
    {
        var first = new Dictionary<object, (RowStatement Pass, int Steps)>();
        foreach (var pass in PassesOf(plan, loop))
        {
            foreach (var (source, steps) in pass.Values.SelectMany(value => ReadsOf(plan, value)))
            {
                if (!first.TryGetValue(source, out var known) || (loop!.IsForwards ? steps > known.Steps : steps < known.Steps))
                    first[source] = (pass, steps);
            }
        }

        return first;
    }

    private static IEnumerable<(object Source, int Steps)> ReadsOf(Plan plan, Value value) =>
        value.Reads.Select(read => ((object)read.Value, read.Steps))
            .Concat(plan.Context.LeavesOf(value).Where(IsGiven).Select(leaf => ((object)leaf.Variable, StepsOf(leaf))));

    /// <summary>The value of the forward run behind a node, or what the caller gives for each step; null for what is near.</summary>
    private object? SourceOf(Node node)
    {
        node = plan.Context.Resolve(node);
        if (IsGiven(node))
            return node.Variable;
        var value = node.Is(Operations.Shift) ? plan.Carried.First(carried => carried.Variable == node.Variable && carried.Steps == node.Detail.Steps).Value : plan.Context.ValueOf(node);
        return value is { IsForward: true } && IsOnTape(value) ? value : null;
    }

    private bool IsOnTape(Value value) => plan.Context.Locations.TryGetValue(value, out var location) && location.Buffer.Scope == Scope.Rows;

    private static bool IsGiven(Node node) => (node.Is(Operations.Variable) || node.Is(Operations.Shift))
        && node.Variable is { Domain: Domain.Step, Kind: VariableKind.Seed or VariableKind.Input };

    private static int StepsOf(Node node) => node.Is(Operations.Shift) ? node.Detail.Steps : 0;
}
