using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Scheduling.Streaming;
using static System.FormattableString;

namespace RnnGen.Generator.Emission.Streaming;

/// <summary>Writes the methods of one group: its units in vectors, its streams by twos, its sums in registers.</summary>
internal sealed class GroupWriter(StreamingPlan streaming, Places places, StreamingMemory memory, FusedGroup group, CodeWriter code)
{
    /// <summary>Sums that are made at once: fewer would wait for each other.</summary>
    private const int Abreast = 8;

    private const int MostSums = 12;

    private static readonly Dictionary<int, string> s_numbers = new() { [1] = "One", [2] = "Two", [3] = "Three", [4] = "Four", [8] = "Eight" };

    private string Name => Invariant($"Group{group.Number}");

    private string Width => memory.Size(group.Width);

    private bool HasPairs => Allows(2);

    /// <summary>The numbers of vectors of units that one stream advances together, the largest first.</summary>
    private IReadOnlyList<int> Blocks =>
        Allows(8) && Abreast >= 8 * group.Sums.Count ? [8, 4, 2, 1]
        : Allows(4) && Abreast >= 4 * group.Sums.Count ? [4, 2, 1]
        : Allows(3) ? [3, 2, 1]
        : Allows(2) ? [2, 1]
        : [1];

    public void Write()
    {
        WriteDispatch();
        WriteStreams();
        foreach (var blocks in Blocks)
            new KernelWriter(streaming, places, memory, group, code).Write(Name + s_numbers[blocks], streams: 1, blocks);
        if (HasPairs)
            new KernelWriter(streaming, places, memory, group, code).Write(Name + "Pair", streams: 2, blocks: 1);
        if ((HasPairs && !KernelWriter.StaysInRegisters(group, 2)) || Blocks.Any(blocks => !KernelWriter.StaysInRegisters(group, blocks)))
            new KernelWriter(streaming, places, memory, group, code).WriteRest();
        new FinishWriter(streaming, places, group, code).Write();
    }

    private bool Allows(int copies) => copies * group.Sums.Count <= MostSums;

    private void WriteDispatch()
    {
        code.Line($"/// <summary>{PlanText}</summary>");
        code.Line($"private void {Name}()");
        code.Block("", () =>
        {
            code.Line($"if (Units<TWidest, T>.Fit128({Width}))").Line($"    {Name}<Simd128<T>>();");
            code.Line($"else if (Units<TWidest, T>.Fit256({Width}))").Line($"    {Name}<Simd256<T>>();");
            code.Line("else").Line($"    {Name}<TWidest>();");
        });
        code.Line();
    }

    private string PlanText => string.Join(", ", group.Sums.Select(sum => PlanPrinter.NameOf(sum.Value)))
        + (group.Equations.Count == 0 ? "." : ", and at once " + string.Join(", ", group.Equations.Select(PlanPrinter.NameOf)) + ".");

    private void WriteStreams()
    {
        code.Line($"private void {Name}<V>()").Line("    where V : unmanaged, ISimd<V, T>");
        code.Block("", () =>
        {
            code.Line("nint row = 0;");
            if (HasPairs)
            {
                code.Block("for (; row + 1 < Streams; row += 2)", () =>
                {
                    code.Line("nint first = 0;");
                    WriteSweep("first", 1, Name + "Pair");
                });
            }

            code.Block("for (; row < Streams; row++)", () =>
            {
                code.Line("nint j = 0;");
                foreach (var blocks in Blocks)
                    WriteCall(blocks);
            });
        });
        code.Line();
    }

    /// <summary>Three vectors are advanced together only where two by two would leave one behind.</summary>
    private void WriteCall(int blocks)
    {
        var method = Name + s_numbers[blocks];
        if (blocks == 3)
            code.Block($"if (Units<V, T>.AreOdd({Width}))", () => code.Line($"{method}<V>(row, j);").Line("j += 3 * V.Count;"));
        else if (blocks > 1 || Blocks.Count == 1)
            WriteSweep("j", blocks, method);
        else
            code.Line($"if (j < {Width})").Line($"    {method}<V>(row, j);");
    }

    private void WriteSweep(string first, int blocks, string method) =>
        code.Line(Invariant($"foreach (var unit in {memory.Group(group)}.Sweep<V>(ref {first}, {blocks}, {Width}))")).Line($"    {method}<V>(row, unit);");
}
