using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>How a pipeline goes through the steps.</summary>
internal enum Direction
{
    /// <summary>All steps at once: something in it needs them all, or needs no steps.</summary>
    Whole,

    /// <summary>In stretches of steps, from the first to the last.</summary>
    Forwards,

    /// <summary>In stretches of steps, from the last to the first.</summary>
    Backwards,
}

/// <summary>
/// Parts of a run that advance together: each stretch of steps goes through all of them, so that what one part leaves is still in
/// the cache when the next one reads it.
/// </summary>
internal sealed class Pipeline(Direction direction, Portion portion)
{
    private int _shifts;

    public Direction Direction { get; private set; } = direction;

    /// <summary>When it runs, where the steps of a run are not all in memory at once.</summary>
    public Portion Portion { get; } = portion;

    /// <summary>Loops over time, and work for all rows of a stretch at once.</summary>
    public List<PlanItem> Parts { get; } = [];

    /// <summary>Cuts a run into pipelines. Gradients that nothing else reads come last: they are sums over all steps.</summary>
    public static IReadOnlyList<Pipeline> Of(Plan plan, bool isForward)
    {
        var items = isForward ? plan.Forward : plan.Backward;
        Portion PortionOf(Statement statement) => plan.Blocking.CanCut ? plan.Blocking.Of(statement) : Portion.Steps;
        var gradients = items.Where(item => item.Loop is null).SelectMany(item => item.Statements).Where(IsLast).ToList();
        var pipelines = new List<Pipeline>();
        var isElsewhere = new HashSet<Statement>(gradients.Concat(Plan.StatementsOf(items).Where(statement => statement is EndStatement end && plan.Context.EndOf(end.Value) is not null)));
        foreach (var piece in items.SelectMany(item => Pieces(item, isElsewhere, PortionOf)))
        {
            var portion = PortionOf(piece.Statements[0]);
            if (pipelines.Count == 0 || pipelines[pipelines.Count - 1].Portion != portion || !pipelines[pipelines.Count - 1].TryAdd(piece))
            {
                pipelines.Add(new Pipeline(!IsOfSteps(piece) ? Direction.Whole : isForward ? Direction.Forwards : Direction.Backwards, portion));
                pipelines[pipelines.Count - 1].Begin(piece);
            }
        }

        foreach (var portion in gradients.GroupBy(PortionOf))
        {
            var last = new Pipeline(Direction.Whole, portion.Key);
            last.Parts.Add(new PlanItem(null, [.. portion]));
            pipelines.Add(last);
        }

        return pipelines;
    }

    private static bool IsLast(Statement statement) => statement is GradientStatement { Value.Users.Count: 0 };

    /// <summary>Work at once is cut where it begins or ceases to be work on the rows of steps.</summary>
    private static IEnumerable<PlanItem> Pieces(PlanItem item, HashSet<Statement> isElsewhere, System.Func<Statement, Portion> portionOf)
    {
        if (item.Loop is not null)
        {
            yield return item;
            yield break;
        }

        var statements = item.Statements.Where(statement => !isElsewhere.Contains(statement)).ToList();
        for (var from = 0; from < statements.Count;)
        {
            var kind = (IsOfSteps(statements[from]), portionOf(statements[from]));
            var piece = statements.Skip(from).TakeWhile(statement => (IsOfSteps(statement), portionOf(statement)) == kind).ToList();
            from += piece.Count;
            yield return new PlanItem(null, piece);
        }
    }

    private static bool IsOfSteps(PlanItem piece) => piece.Statements.All(IsOfSteps);

    private static bool IsOfSteps(Statement statement) => statement switch
    {
        SumStatement sums => sums.Sums.All(sum => sum.Domain == Domain.Step),
        GatherStatement gather => gather.Value.Domain == Domain.Step,
        SpreadStatement or CollectStatement or LinkStatement => true,
        RowStatement rows => rows.Domain == Domain.Step,
        _ => false,
    };

    private void Begin(PlanItem piece)
    {
        if (DirectionOf(piece, [.. piece.Statements.SelectMany(statement => statement.Values)]) is not { } shifts)
            Direction = Direction.Whole;
        else if (Direction != Direction.Whole)
            Take(shifts);
        Parts.Add(piece);
    }

    /// <summary>Adds a piece, if it may work on a stretch of steps before the parts that stand here have seen the next one.</summary>
    private bool TryAdd(PlanItem piece)
    {
        if (IsOfSteps(piece) != (Direction != Direction.Whole))
            return false;
        if (Direction != Direction.Whole)
        {
            var members = new HashSet<Value>(Parts.Append(piece).SelectMany(part => part.Statements).SelectMany(statement => statement.Values));
            if (piece.Statements.SelectMany(statement => statement.Values).SelectMany(value => value.Reads).Any(read => members.Contains(read.Value) && read.Value.Domain != Domain.Step))
                return false;
            if (DirectionOf(piece, members) is not { } shifts || _shifts * shifts < 0)
                return false;
            Take(shifts);
        }

        Parts.Add(piece);
        return true;
    }

    /// <summary>
    /// -1 where steps before are read, +1 where steps after are, or where sums over steps are made, which begin at the last one; 0 where
    /// neither; null where both are.
    /// </summary>
    private static int? DirectionOf(PlanItem piece, HashSet<Value> members)
    {
        var shifts = piece.Statements.SelectMany(statement => statement.Values).SelectMany(value => value.Reads)
            .Where(read => read.Steps != 0 && members.Contains(read.Value)).Select(read => read.Steps < 0 ? -1 : 1)
            .Concat(piece.Statements.OfType<CollectStatement>().Select(_ => 1)).Distinct().ToList();
        return shifts.Count switch { 0 => 0, 1 => shifts[0], _ => null };
    }

    private void Take(int shifts)
    {
        if (shifts == 0)
            return;
        _shifts = shifts;
        Direction = shifts < 0 ? Direction.Forwards : Direction.Backwards;
    }
}
