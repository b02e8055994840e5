using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>
/// Writes a pass over the elements of matrices, row by row. A matrix lies in memory without gaps: of the last vector of a row only the
/// elements of that row are stored.
/// </summary>
internal sealed class MatrixWriter(Plan plan, RowScope row, CodeWriter code)
{
    /// <summary>The place of the elements that are computed together.</summary>
    public const string Place = "at + j";

    private readonly CodeWriter _equations = new();
    private readonly CodeWriter _stores = new();
    private readonly Dictionary<Value, string> _sums = [];
    private string _columns = "";

    private string StoreFirst => row.IsOneStep ? "V.StoreFirst" : "E.Store<V, T>";

    public void Write(MatrixPhase phase)
    {
        var (width, height) = (row.Memory.Size(phase.Shape.Columns), row.Memory.Size(phase.Shape.Rows));
        var lines = row.Unique("lines");
        _columns = row.Unique("columns");
        var lanes = new LaneScope(plan, row, phase);
        var scalars = phase.Values.Where(value => value.Expression.Is(Operations.Sum)).ToList();
        var rows = phase.Values.Where(value => value.Expression.Is(Operations.RowSums)).ToList();
        var columns = phase.Values.Where(value => value.Expression.Is(Operations.ColumnSums)).ToList();
        foreach (var sum in scalars)
            _sums.Add(sum, lanes.Define(sum));
        foreach (var sum in rows)
            _sums.Add(sum, row.Unique(sum.Name ?? "sum"));
        foreach (var value in phase.Values)
            Write(value, lanes);

        foreach (var sum in columns)
            code.Line($"{TargetOf(sum)}.Span({width}).Clear();");
        code.Lines(scalars.Select(sum => $"var {_sums[sum]} = V.Zero;"));
        code.Line($"nint {lines} = {height}, {_columns} = {width};");
        code.Block($"for (nint line = 0; line < {lines}; line++)", () =>
        {
            code.Line($"var at = line * {_columns};");
            code.Lines(lanes.RowLoads);
            code.Lines(rows.Select(sum => $"var {_sums[sum]} = V.Zero;"));
            code.Block($"for (nint j = 0; j < {_columns}; j += V.Count)", () => code.Lines(lanes.Loads).Append(_equations).Append(_stores));
            code.Lines(rows.Select(sum => $"{TargetOf(sum)}[line] = V.Sum({_sums[sum]});"));
        });
        foreach (var sum in scalars)
            RowWriter.FinishSum(row, lanes, sum, _sums[sum], code);
        foreach (var sum in rows.Concat(columns))
            CallWriter.WriteCarried(row, sum, TargetOf(sum), code);
    }

    private void Write(Value value, LaneScope lanes)
    {
        if (_sums.TryGetValue(value, out var sum))
        {
            _equations.Line($"{sum} += {row.FirstLanes}({Argument(value, lanes)}, {_columns} - j);");
        }
        else if (value.Expression.Is(Operations.ColumnSums))
        {
            var summed = Argument(value, lanes);
            _stores.Line($"(V.Load({TargetOf(value)} + j) + {Names.Operand(summed)}).Store({TargetOf(value)} + j);");
        }
        else if (value.Expression.Is(Operations.Total))
        {
            var summed = Argument(value, lanes);
            foreach (var target in row.Totals(value))
                AddTo(target, value, summed);
        }
        else
        {
            var name = lanes.Compute(value, _equations);
            foreach (var (address, isCarried) in row.LocalStores(value))
                Store(name, address, !isCarried && !row.IsOneStep && plan.Context.IsLeftForLater(value) ? "E.Keep<V, T>" : StoreFirst);
            foreach (var target in value.Targets)
                AddTo(row.Accumulator(target), value, name);
        }
    }

    private string Argument(Value value, LaneScope lanes)
    {
        var shared = new List<string>();
        var argument = lanes.Argument(value.Expression.Arguments[0], shared);
        _equations.Lines(shared);
        return argument;
    }

    private void AddTo(string address, Value value, string summed)
    {
        var target = row.Local(address, value.Name ?? "total");
        Store($"V.Load({target} + {Place}) + {Names.Operand(summed)}", target, StoreFirst);
    }

    private void Store(string value, string address, string store) => _stores.Line($"{store}({value}, {address} + {Place}, {_columns} - j);");

    private string TargetOf(Value sum) => row.Local(row.AddressOf(sum.Key), sum.Name ?? "sum");
}
