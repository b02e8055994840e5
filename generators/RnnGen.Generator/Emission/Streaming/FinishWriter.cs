using System.Linq;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Scheduling.Streaming;
using static System.FormattableString;

namespace RnnGen.Generator.Emission.Streaming;

/// <summary>Writes what is done with the complete sums of a vector of units.</summary>
internal sealed class FinishWriter(StreamingPlan streaming, Places places, FusedGroup group, CodeWriter code)
{
    private readonly RowScope _row = new(streaming.Plan, places, group.Rows, streaming.Loop, hasTime: true);
    private readonly CodeWriter _equations = new();
    private readonly CodeWriter _stores = new();

    public void Write()
    {
        var lanes = new LaneScope(streaming.Plan, _row, group.Rows.Phases[0]);
        var sums = group.Sums.Select(sum => lanes.Define(sum.Value)).ToList();
        for (var gate = 0; gate < sums.Count; gate++)
            WriteStores(group.Sums[gate].Value, sums[gate]);
        foreach (var value in group.Equations)
            WriteStores(value, lanes.Compute(value, _equations));
        foreach (var value in group.Equations)
            code.Line("// " + PlanPrinter.Equation(streaming.Plan, value));
        code.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        code.Line(Invariant($"private void Finish{group.Number}<V>(nint row, nint j, {string.Join(", ", sums.Select(sum => "V " + sum))})")).Line("    where V : unmanaged, ISimd<V, T>");
        code.Block("", () => code.Lines(_row.PhaseLines).Lines(lanes.Loads).Append(_equations).Append(_stores));
    }

    private void WriteStores(Value value, string name)
    {
        foreach (var (row, isCarried) in _row.LocalStores(value))
            _stores.Line($"{(isCarried && StatementBuilder.IsKernel(value) ? $"V.Flush({name})" : name)}.Store({row} + j);");
    }
}
