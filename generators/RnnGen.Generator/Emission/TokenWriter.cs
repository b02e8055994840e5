using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes the way from values once per distinct token to the rows of steps, and the sums on the way back.</summary>
internal sealed class TokenWriter(Plan plan, Places places, CodeWriter code)
{
    public void Write(SpreadStatement statement)
    {
        foreach (var run in Runs(statement.Values))
        {
            var (source, target) = (places.Of(SourceOf(run[0])), places.Of(run[0]));
            code.Lines(run.Select(value => "// " + PlanPrinter.Equation(plan, value)));
            code.Line($"Rows<V, T>.Gather(stretch.Rows, {source.Rows}, {Width(run, source)}, {RowsOf(run[0])} + stretch.FirstRow, {target.FromStretch});");
        }
    }

    public void Write(CollectStatement statement)
    {
        foreach (var run in Runs(statement.Values))
        {
            var (source, target) = (places.Of(SourceOf(run[0])), places.Of(run[0]));
            code.Lines(run.Select(value => "// " + PlanPrinter.Equation(plan, value)));
            code.Line($"Rows<V, T>.ScatterAdd(stretch.Columns({Width(run, target)}), tape.RowsOf(in stretch), {source.FromRow("tape.FirstRow(in stretch)")}, {RowsOf(run[0])} + tape.FirstRow(in stretch), {target.Rows});");
        }
    }

    private static Node SourceOf(Value value) => value.Expression.Arguments[0];

    private string RowsOf(Value value) => places.Memory.TokenRows(value.Expression.Arguments[1].Variable);

    /// <summary>A run is as wide as its rows, for it is alone or all that lies in them.</summary>
    private string Width(IReadOnlyList<Value> run, Place rows) => run.Count == 1 ? places.Memory.Size(run[0].Shape.Width) : $"(int){rows.Rows}.Stride";

    /// <summary>The values that fill their rows in the order of what they are made of are moved together, all others one by one.</summary>
    private IEnumerable<IReadOnlyList<Value>> Runs(IEnumerable<Value> values)
    {
        foreach (var group in values.GroupBy(value => (LocationOf(value.Key)?.Buffer, LocationOf(SourceOf(value))?.Buffer)))
        {
            var run = group.OrderBy(value => LocationOf(value.Key)!.Column).ToList();
            var (to, from) = group.Key;
            var isWhole = from is not null && run.Count == to!.Columns.Count && run.Count == from.Columns.Count
                && run.All(value => LocationOf(value.Key)!.Column == LocationOf(SourceOf(value))!.Column);
            foreach (var part in isWhole ? [run] : run.Select(value => (IReadOnlyList<Value>)[value]))
                yield return part;
        }
    }

    private Location? LocationOf(Node node) => plan.Context.ValueOf(node) is { } value ? plan.Context.Locations[value] : null;
}
