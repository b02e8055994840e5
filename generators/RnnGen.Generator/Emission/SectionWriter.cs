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
                code.Line($"{Guard(part.Portion)}{part.Name}<V, T>(tape, in run);");
        });
        foreach (var part in parts)
            WritePart(part);
    }

    /// <summary>Work at once is joined until the next loop, or until work that blocks of steps do not repeat.</summary>
    private List<Part> Parts(string name, IReadOnlyList<PlanItem> items)
    {
        var parts = new List<Part>();
        var (loops, others) = (0, 0);
        foreach (var item in items)
        {
            if (item.Loop is { } loop)
            {
                parts.Add(new($"{name}Loop{++loops}", loop, Portion.Steps, [.. item.Statements]));
                continue;
            }

            foreach (var statement in item.Statements)
            {
                var portion = plan.Blocking.CanCut ? plan.Blocking.Of(statement) : Portion.Steps;
                if (parts.Count == 0 || parts[parts.Count - 1] is var last && (last.Loop is not null || last.Portion != portion))
                    parts.Add(new($"{name}AtOnce{++others}", null, portion, []));
                parts[parts.Count - 1].Statements.Add(statement);
            }
        }

        return parts;
    }

    private static string Guard(Portion portion) => portion switch
    {
        Portion.Before => "if (tape.BeginsRun) ",
        Portion.After => "if (tape.EndsRun) ",
        _ => "",
    };

    private void WritePart(Part part)
    {
        var loop = part.Loop;
        code.Line();
        code.Line(loop is null ? "/// <summary>What needs no loop over time: all rows at once.</summary>" : $"/// <summary>The loop over time, {(loop.IsForwards ? "from the first step to the last" : "from the last step to the first")}.</summary>");
        code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        code.Line($"private static void {part.Name}<V, T>(Tape<T> tape, in Run<T> run)").Line("    " + Constraints);
        code.Block("", () =>
        {
            if (loop is null)
                WriteStatements(part.Statements, null);
            else
                WriteLoop(part.Statements, loop);
        });
    }

    private void WriteLoop(IReadOnlyList<Statement> statements, Loop loop)
    {
        var starts = plan.Carried.Where(carried => carried.Loop == loop && !carried.IsForward).ToList();
        if (starts.Count > 0 && plan.Blocking.CanCut)
            code.Block("if (tape.BeginsRun)", () => starts.ForEach(WriteStart));
        else
            starts.ForEach(WriteStart);
        code.Block(loop.IsForwards ? "for (var t = 0; t < tape.Steps; t++)" : "for (var t = tape.Steps - 1; t >= 0; t--)", () =>
        {
            code.Line("nint rows = tape.Active(t);");
            code.Line("nint start = tape.Start(t);");
            code.Line();
            WriteStatements(statements, loop);
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

    /// <summary>A method: a loop, or work at once of one portion.</summary>
    private sealed record Part(string Name, Loop? Loop, Portion Portion, List<Statement> Statements);
}
