using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling.Streaming;

/// <summary>
/// Orders the values of one step: level by level, first the sums whose operands are complete, in groups, and with each
/// group the elementwise equations that need no more than it.
/// </summary>
internal sealed class StreamingScheduler
{
    /// <summary>So many accumulators leave registers for what else a loop needs.</summary>
    private const int MostGates = 8;

    private const int MostFunctions = 14;

    private readonly Plan _plan;
    private readonly Value _output;
    private readonly LiveValues _live;
    private readonly Loop _loop = new(-1);
    private readonly List<Statement> _steps = [];
    private int _groups;

    public StreamingScheduler(Plan plan, Value output)
    {
        _plan = plan;
        _output = output;
        _live = new LiveValues(plan, output);
    }

    public StreamingPlan? Build()
    {
        if (!_live.Values.All(IsStreamable) || _plan.Carried.Any(carried => carried.IsForward && !_live.Carried.Contains(carried)))
            return null;
        var values = _live.Values.Where(value => value.Domain == Domain.Step).ToList();
        var levels = LevelsOf(values);
        foreach (var level in values.GroupBy(value => levels[value]).OrderBy(group => group.Key))
            AddLevel([.. level]);
        var prepare = _live.Values.Where(value => value.Domain == Domain.Run).ToList();
        IReadOnlyList<RowStatement> preparation = prepare.Count == 0 ? [] : [RowStatementBuilder.Build(Domain.Run, prepare)];
        var context = StreamingStorage.Allocate(_plan.Context, _live, preparation, _steps, _loop, _output);
        var plan = new Plan(_plan.System, _plan.Adjoint, [new PlanItem(_loop, _steps)], [], context, streamed: null);
        return new StreamingPlan(plan, preparation, _steps, _loop, _output);
    }

    /// <summary>Whether a value is of a kind that has a place in a step: products of weights with weights, and what else is computed once per run by a kernel, have none.</summary>
    private static bool IsStreamable(Value value) => value.Domain switch
    {
        Domain.Step => !StatementBuilder.IsKernel(value) || value.Expression.Is(Accumulation.Accumulate) && value.Shape.Rank == 1 || value.Expression.Is(Operations.Gather),
        Domain.Run => !StatementBuilder.IsKernel(value) && !value.Expression.Is(Operations.Total),
        _ => false,
    };

    private Dictionary<Value, int> LevelsOf(IReadOnlyList<Value> values)
    {
        var levels = new Dictionary<Value, int>();
        foreach (var value in values)
        {
            var reads = _live.ReadsOf(value).Where(levels.ContainsKey).Select(read => levels[read] + (StatementBuilder.IsKernel(value) ? 1 : 0));
            levels[value] = reads.DefaultIfEmpty(0).Max();
        }

        return levels;
    }

    private void AddLevel(List<Value> values)
    {
        foreach (var gather in values.Where(value => value.Expression.Is(Operations.Gather)))
            _steps.Add(new GatherStatement(gather));
        var groups = values.Where(value => value.Expression.Is(Accumulation.Accumulate))
            .GroupBy(sum => sum.Shape.Width)
            .SelectMany(width => InPortions([.. width.OrderBy(PlaceOf).Select(sum => SumOfProducts.Of(_plan, sum))]))
            .Select(sums => FusedGroup.Of(++_groups, sums)).ToList();
        var rows = values.Where(value => !StatementBuilder.IsKernel(value)).ToList();
        var others = Assign(rows, groups);
        AddRows(others[0]);
        for (var i = 0; i < groups.Count; i++)
        {
            groups[i].Arrange();
            _steps.Add(groups[i]);
            AddRows(others[i + 1]);
        }
    }

    /// <summary>The order of the equations.</summary>
    private int PlaceOf(Value value) => _plan.Context.Values.ToList().IndexOf(value);

    private static IEnumerable<IReadOnlyList<SumOfProducts>> InPortions(List<SumOfProducts> sums)
    {
        var portions = (sums.Count + MostGates - 1) / MostGates;
        for (var (portion, start) = (0, 0); portion < portions; portion++)
        {
            var count = (sums.Count - start + portions - portion - 1) / (portions - portion);
            yield return sums.GetRange(start, count);
            start += count;
        }
    }

    /// <summary>Gives each equation to the group after which it can be computed, and into it where it needs only what a register holds.</summary>
    /// <returns>The equations outside groups: those before the first, then those after each.</returns>
    private List<Value>[] Assign(List<Value> rows, List<FusedGroup> groups)
    {
        var others = Enumerable.Range(0, groups.Count + 1).Select(_ => new List<Value>()).ToArray();
        var places = new Dictionary<Value, (int Group, bool IsFused)>();
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var sum in groups[i].Sums)
                places[sum.Value] = (i, true);
        }

        foreach (var value in rows)
        {
            var reads = _live.ReadsOf(value).Where(places.ContainsKey).Select(read => places[read]).ToList();
            var last = reads.Select(read => read.Group).DefaultIfEmpty(-1).Max();
            var needsRow = reads.Any(read => read.Group == last && !read.IsFused);
            var isFused = last >= 0 && !needsRow && FitsInto(groups[last], value);
            places[value] = (last, isFused);
            (isFused ? groups[last].Equations : others[last + 1]).Add(value);
        }

        return others;
    }

    private bool FitsInto(FusedGroup group, Value value) => value.Expression.Operation.Kind == OperationKind.Elementwise
        && value.Shape.Rank == 1
        && value.Shape.Width.Equals(group.Width)
        && group.Functions + FusedGroup.FunctionsIn(value.Expression) <= MostFunctions;

    private void AddRows(List<Value> values)
    {
        if (values.Count > 0)
            _steps.Add(RowStatementBuilder.Build(Domain.Step, values));
    }
}
