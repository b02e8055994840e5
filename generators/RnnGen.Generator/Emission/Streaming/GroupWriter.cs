using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Scheduling.Streaming;
using static System.FormattableString;

namespace RnnGen.Generator.Emission.Streaming;

/// <summary>Writes the methods of one group: its units in vectors, its streams by twos, its sums in registers.</summary>
internal sealed class GroupWriter(StreamingPlan streaming, Places places, StreamingMemory memory, FusedGroup group, CodeWriter code)
{
    private const string Constraints = "    where V : unmanaged, ISimd<V, T>";

    /// <summary>Sums that are made at once: fewer would wait for each other.</summary>
    private const int Abreast = 8;

    private const int MostFunctions = 16;

    private string Name => Invariant($"Group{group.Number}");

    private string Width => memory.Size(group.Width);

    public void Write()
    {
        WriteUnits();
        WriteStreams();
        if (Blocks > 1)
            new KernelWriter(streaming, places, memory, group, code).Write($"{Name}Abreast", streams: 1, Blocks);
        new KernelWriter(streaming, places, memory, group, code).Write($"{Name}Single", streams: 1, blocks: 1);
        if (HasPairs)
            new KernelWriter(streaming, places, memory, group, code).Write($"{Name}Pair", streams: 2, blocks: 1);
        new FinishWriter(streaming, places, group, code).Write();
    }

    /// <summary>The vectors of units that one stream advances together.</summary>
    private int Blocks => System.Math.Max(1, System.Math.Min(Abreast / group.Sums.Count, MostFunctions / System.Math.Max(1, group.Functions)));

    private bool HasPairs => group.Sums.Count <= Abreast && 2 * group.Functions <= MostFunctions;

    private void WriteUnits()
    {
        code.Line($"/// <summary>{PlanText}</summary>");
        code.Line($"private void {Name}()");
        code.Block("", () =>
        {
            code.Line($"var whole = Units<TWidest, T>.Whole({Width});");
            code.Line($"var rest = {Width} - whole;");
            code.Line("if (whole > 0)").Line($"    {Name}<TWidest>(0, whole);");
            code.Line("if (rest == 0)").Line("    return;");
            code.Line("if (Units<TWidest, T>.Fit128(rest))").Line($"    {Name}<Simd128<T>>(whole, {Width});");
            code.Line("else if (Units<TWidest, T>.Fit256(rest))").Line($"    {Name}<Simd256<T>>(whole, {Width});");
            code.Line("else").Line($"    {Name}<TWidest>(whole, {Width});");
        });
        code.Line();
    }

    private string PlanText => string.Join(", ", group.Sums.Select(sum => PlanPrinter.NameOf(sum.Value)))
        + (group.Equations.Count == 0 ? "." : ", and at once " + string.Join(", ", group.Equations.Select(PlanPrinter.NameOf)) + ".");

    private void WriteStreams()
    {
        code.Line($"private void {Name}<V>(nint from, nint to)").Line(Constraints);
        code.Block("", () =>
        {
            code.Line("nint row = 0;");
            if (HasPairs)
                code.Line("for (; row + 1 < Streams; row += 2)").Line($"    {Name}Pair<V>(row, from, to);");
            code.Block("for (; row < Streams; row++)", () =>
            {
                if (Blocks == 1)
                {
                    code.Line($"{Name}Single<V>(row, from, to);");
                    return;
                }

                code.Line(Invariant($"var abreast = (to - from) / ({Blocks} * V.Count) * ({Blocks} * V.Count);"));
                code.Line("if (abreast > 0)").Line($"    {Name}Abreast<V>(row, from, from + abreast);");
                code.Line("if (from + abreast < to)").Line($"    {Name}Single<V>(row, from + abreast, to);");
            });
        });
        code.Line();
    }
}
