using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes a pass over rows: the phases of one row, one after the other.</summary>
internal sealed class RowWriter
{
    /// <summary>The rows of a step: where they start, and which of them are the worker's.</summary>
    public const string StepRows = "nint start = tape.Start(t), first = stretch.FirstSequence, end = nint.Min(stretch.EndSequence, tape.Active(t));";

    private readonly Plan _plan;
    private readonly RowScope _row;
    private readonly CodeWriter _body = new();

    private readonly bool _isOnce;

    private RowWriter(Plan plan, Places places, RowStatement statement, Loop? loop)
    {
        _plan = plan;
        _isOnce = statement.Domain == Domain.Run;
        _row = new RowScope(plan, places, statement, loop, loop is not null || NeedsTime(plan, statement));
        foreach (var phase in statement.Phases)
            WritePhase(phase);
    }

    /// <param name="direction">How the steps are gone through where this is not in a loop.</param>
    /// <param name="written">What stands already in this step: passes over rows share it.</param>
    public static void Write(Plan plan, Places places, CodeWriter code, RowStatement statement, Loop? loop, Direction direction, ISet<string> written)
    {
        var writer = new RowWriter(plan, places, statement, loop);
        code.Lines(statement.Phases.SelectMany(phase => phase.Values).Select(value => "// " + Equation(plan, value)));
        if (loop is null && writer._row.HasTime)
        {
            code.Block(Steps(direction != Direction.Backwards), () =>
            {
                code.Line(StepRows);
                writer.WriteRows(code, "first", "end", new HashSet<string>());
            });
        }
        else if (loop is not null)
        {
            writer.WriteRows(code, "first", "end", written);
        }
        else
        {
            var (first, end) = statement.Domain switch
            {
                Domain.Step => ("stretch.FirstRow", "stretch.EndRow"),
                Domain.Sequence => ("stretch.FirstSequence", "stretch.EndSequence"),
                _ => ("", ""),
            };
            writer.WriteRows(code, first, end, written);
        }
    }

    /// <summary>The head of a loop over the steps of a stretch.</summary>
    public static string Steps(bool isForwards) =>
        isForwards ? "for (var t = stretch.FirstStep; t < stretch.EndStep; t++)" : "for (var t = stretch.EndStep - 1; t >= stretch.FirstStep; t--)";

    /// <summary>Whether a pass over all rows must know the step and the sequence of each.</summary>
    public static bool NeedsTime(Plan plan, RowStatement statement) => statement.Domain == Domain.Step
        && statement.Phases.SelectMany(phase => phase.Values).Any(value =>
            Total.IsOverAll(value)
            || value.Expression.Is(Operations.Total) && value.Domain == Domain.Sequence
            || value.Reads.Any(read => read.Steps == 0 && read.Value.Domain == Domain.Sequence)
            || plan.Context.LeavesOf(value).Any(leaf => leaf.Domain == Domain.Sequence || leaf.Is(Operations.Shift) || Operations.IsOfStep(leaf)));

    private static string Equation(Plan plan, Value value) => value.Targets.Count == 0
        ? PlanPrinter.Equation(plan, value)
        : $"{string.Join(", ", value.Targets.Select(target => "δ" + target.Name))} += {PlanPrinter.Expression(plan, value.Expression)}";

    private void WriteRows(CodeWriter code, string first, string end, ISet<string> written)
    {
        code.Lines(_row.StepLines.Where(written.Add));
        code.Block(first.Length == 0 ? "" : $"for (nint row = {first}; row < {end}; row++)", () => code.Append(_body));
    }

    private void WritePhase(Phase phase)
    {
        var lines = new CodeWriter();
        switch (phase)
        {
            case VectorPhase vectors:
                WriteVectors(vectors, lines);
                break;
            case MatrixPhase matrices:
                new MatrixWriter(_plan, _row, lines).Write(matrices);
                break;
            case CallPhase:
                new CallWriter(_plan, _row, lines).Write(phase);
                break;
            default:
                WriteScalars(phase, lines);
                break;
        }

        _body.Lines(_row.PhaseLines);
        _row.PhaseLines.Clear();
        _body.Append(lines);
    }

    private void WriteScalars(Phase phase, CodeWriter code)
    {
        var lanes = new LaneScope(_plan, _row, phase);
        foreach (var value in phase.Values)
        {
            if (value.Expression.Is(Operations.Total))
            {
                var shared = new List<string>();
                var total = lanes.Argument(value.Expression.Arguments[0], shared);
                code.Lines(shared);
                foreach (var target in _row.Totals(value))
                    code.Line($"{RowScope.Element(target)} += V.First({total});");
                continue;
            }

            WriteScalarStores(_row, value, lanes.Compute(value, code), code);
        }
    }

    private static void WriteScalarStores(RowScope row, Value value, string name, CodeWriter code)
    {
        foreach (var (address, _) in row.Stores(value))
            code.Line($"{RowScope.Element(address)} = V.First({name});");
        foreach (var target in value.Targets)
            code.Line($"{RowScope.Element(row.Accumulator(target))} += V.First({name});");
    }

    private void WriteVectors(VectorPhase phase, CodeWriter code)
    {
        var width = _row.Memory.Size(phase.Width);
        var lanes = new LaneScope(_plan, _row, phase);
        var sums = phase.Values.Where(value => value.Expression.Is(Operations.Sum)).ToDictionary(value => value, lanes.Define);
        var equations = new CodeWriter();
        var stores = new CodeWriter();
        foreach (var value in phase.Values)
            WriteVector(value, lanes, sums, width, equations, stores);

        code.Lines(sums.Values.Select(sum => $"var {sum} = V.Zero;"));
        code.Block($"for (nint j = 0; j < {width}; j += V.Count)", () => code.Lines(lanes.Fetches).Lines(lanes.Loads).Append(equations).Append(stores));
        foreach (var sum in sums)
            FinishSum(_row, lanes, sum.Key, sum.Value, code);
    }

    /// <summary>Makes a scalar of the sums of the lanes.</summary>
    public static void FinishSum(RowScope row, LaneScope lanes, Value sum, string name, CodeWriter code)
    {
        code.Line($"{name} = {lanes.Flushed(sum, $"V.Create(V.Sum({name}))")};");
        WriteScalarStores(row, sum, name, code);
    }

    private void WriteVector(Value value, LaneScope lanes, Dictionary<Value, string> sums, string width, CodeWriter equations, CodeWriter stores)
    {
        var shared = new List<string>();
        if (sums.TryGetValue(value, out var sum))
        {
            var summed = lanes.Argument(value.Expression.Arguments[0], shared);
            equations.Lines(shared).Line($"{sum} += {_row.FirstLanes}({summed}, {width} - j);");
        }
        else if (value.Expression.Is(Operations.Total))
        {
            var summed = lanes.Argument(value.Expression.Arguments[0], shared);
            equations.Lines(shared);
            foreach (var target in _row.Totals(value))
                AddTo(target, value, summed, width, stores);
        }
        else
        {
            var name = lanes.Compute(value, equations);
            if (_row.Ahead(value) is { } ahead)
                lanes.Fetches.Add($"({ahead} + j).Fetch();");
            foreach (var (row, _) in _row.LocalStores(value))
                stores.Line($"{name}.Store({row} + j);");
            foreach (var target in value.Targets)
                AddTo(_row.Accumulator(target), value, name, width, stores);
        }
    }

    /// <summary>Rows of sums are padded to whole vectors; beside the gradient of a parameter lies the next one.</summary>
    private void AddTo(string address, Value value, string summed, string width, CodeWriter stores)
    {
        var target = _row.Local(address, value.Name ?? "total");
        var addend = _isOnce ? $"V.FirstLanes({summed}, {width} - j)" : Names.Operand(summed);
        stores.Line($"(V.Load({target} + j) + {addend}).Store({target} + j);");
    }
}
