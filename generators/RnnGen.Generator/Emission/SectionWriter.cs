using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes the methods of one run: one for each loop, one for the work at once between two loops.</summary>
internal sealed class SectionWriter(Plan plan, Places places, CodeWriter code)
{
    private const string Constraints = "where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>";

    /// <param name="name">The name of the run: <c>Forward</c> or <c>Backward</c>.</param>
    public void Write(string name, string summary, IReadOnlyList<PlanItem> items)
    {
        var parts = Parts(name, items);
        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"public static void {name}<V, T>(Tape<T> tape)").Line("    " + Constraints);
        code.Block("", () =>
        {
            if (parts.Count > 0)
                code.Line("var run = new Run<T>(tape);");
            foreach (var part in parts)
                code.Line($"{part.Name}<V, T>(tape, in run);");
        });
        foreach (var part in parts)
            WritePart(part.Name, part.Items);
    }

    /// <summary>Work at once is joined until the next loop.</summary>
    private static List<(string Name, List<PlanItem> Items)> Parts(string name, IReadOnlyList<PlanItem> items)
    {
        var parts = new List<(string Name, List<PlanItem> Items)>();
        var (loops, others) = (0, 0);
        foreach (var item in items)
        {
            if (item.Loop is not null)
                parts.Add(($"{name}Loop{++loops}", [item]));
            else if (parts.Count > 0 && parts[parts.Count - 1].Items[0].Loop is null)
                parts[parts.Count - 1].Items.Add(item);
            else
                parts.Add(($"{name}AtOnce{++others}", [item]));
        }

        return parts;
    }

    private void WritePart(string name, List<PlanItem> items)
    {
        var loop = items[0].Loop;
        code.Line();
        code.Line(loop is null ? "/// <summary>What needs no loop over time: all rows at once.</summary>" : $"/// <summary>The loop over time, {(loop.IsForwards ? "from the first step to the last" : "from the last step to the first")}.</summary>");
        code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        code.Line($"private static void {name}<V, T>(Tape<T> tape, in Run<T> run)").Line("    " + Constraints);
        code.Block("", () =>
        {
            if (loop is null)
                WriteStatements([.. items.SelectMany(item => item.Statements)], null);
            else
                WriteLoop(items[0], loop);
        });
    }

    private void WriteLoop(PlanItem item, Loop loop)
    {
        foreach (var carried in plan.Carried.Where(carried => carried.Loop == loop && !carried.IsForward))
            WriteStart(carried);
        code.Block(loop.IsForwards ? "for (var t = 0; t < tape.Steps; t++)" : "for (var t = tape.Steps - 1; t >= 0; t--)", () =>
        {
            code.Line("nint rows = tape.Active(t);");
            code.Line("nint start = tape.Start(t);");
            code.Line();
            WriteStatements(item.Statements, loop);
            foreach (var carried in plan.Carried.Where(carried => carried.Loop == loop && !carried.WritesAtOnce))
                WriteCopy(carried);
        });
    }

    /// <summary>An adjoint enters its loop with what stands beyond the end of the sequence.</summary>
    private void WriteStart(Carried carried)
    {
        var source = places.Of(carried.Boundary!);
        var target = places.Of(carried.Rows);
        code.Line($"// {carried.Variable.Name} begins with {PlanPrinter.Expression(plan, carried.Boundary!)}");
        code.Line($"Rows<V, T>.Copy(tape.Sequences, {source.Rows}, {places.Memory.Size(carried.Variable.Shape.Width)}, {target.Rows});");
    }

    private void WriteCopy(Carried carried)
    {
        var source = places.Of(carried.Value!);
        var target = places.Of(carried.Rows);
        code.Line($"Rows<V, T>.Flush(rows, {source.From("start")}, {places.Memory.Size(carried.Variable.Shape.Width)}, {target.Rows});");
    }

    private void WriteStatements(IReadOnlyList<Statement> statements, Loop? loop)
    {
        var products = new ProductWriter(plan, places, code);
        var written = new HashSet<string>();
        for (var i = 0; i < statements.Count; i++)
        {
            if (i > 0)
                code.Line();
            switch (statements[i])
            {
                case SumStatement sums:
                    products.Write(sums, loop);
                    break;
                case GatherStatement gather:
                    products.Write(gather, loop);
                    break;
                case GradientStatement gradient:
                    products.Write(gradient);
                    break;
                case EndStatement end:
                    products.Write(end);
                    break;
                case RowStatement rows:
                    RowWriter.Write(plan, places, code, rows, loop, written);
                    break;
            }
        }
    }
}
