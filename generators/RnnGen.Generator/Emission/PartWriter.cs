using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes one part of a run: a loop over time or the work at once between two loops, and the passes that have methods of their own.</summary>
internal sealed class PartWriter(Plan plan, Places places, CodeWriter code)
{
    /// <param name="name">The name of its method.</param>
    /// <param name="direction">In which direction stretches of steps are gone through.</param>
    public void Write(string name, PlanItem item, Direction direction)
    {
        var loop = item.Loop;
        var within = loop is null ? direction : Direction.Forwards;
        var statements = new StatementWriter(plan, places, code, name, loop, within);
        code.Line();
        code.Line(loop is null ? "/// <summary>What needs no loop over time: all rows at once.</summary>" : $"/// <summary>The loop over time, {(loop.IsForwards ? "from the first step to the last" : "from the last step to the first")}.</summary>");
        MethodHead.Write(plan, places, code, name, item.Statements.Where(statement => statement is not RowStatement { IsOneOfSeveral: true }), [("Tape<T>", "tape"), ("in Run<T>", "run"), ("in Stretch", "stretch")]);
        code.Block("", () =>
        {
            if (loop is null)
                statements.Write(item.Statements);
            else
                WriteLoop(item, loop, statements);
            if (loop is not null && direction == Direction.Whole)
                statements.WriteTotals(item.Statements);
        });
        foreach (var pass in statements.Passes)
            WritePass(pass.Name, pass.Rows, loop, within);
    }

    /// <summary>One of several passes over the same rows, in a method of its own.</summary>
    private void WritePass(string name, RowStatement rows, Loop? loop, Direction direction)
    {
        code.Line();
        code.Line($"/// <summary>A pass over {(loop is null ? "the rows of a stretch" : "rows of one step")}.</summary>");
        List<(string Type, string Name)> arguments = [("Tape<T>", "tape"), ("in Run<T>", "run")];
        arguments.AddRange(loop is null ? [("in Stretch", "stretch")] : [("int", "t"), ("nint", "first"), ("nint", "end")]);
        MethodHead.Write(plan, places, code, name, [rows], arguments);
        code.Block("", () =>
        {
            if (loop is not null)
                code.Line("nint start = tape.Start(t);").Line();
            RowWriter.Write(plan, places, code, rows, loop, direction, new HashSet<string>());
        });
    }

    private void WriteLoop(PlanItem item, Loop loop, StatementWriter statements)
    {
        var copies = plan.Carried.Where(carried => carried.Loop == loop && !carried.WritesAtOnce).ToList();
        var meetings = new Meetings(plan, item.Statements, copies.Count > 0);
        code.Block(RowWriter.Steps(loop.IsForwards), () =>
        {
            if (!item.IsInBlocks)
            {
                code.Line(RowWriter.StepRows);
                if (meetings.HasProducts)
                    code.Line("var products = stretch.Products(t, tape.Active(t));");
                code.Line();
                WriteStep(item, statements, copies, meetings);
                return;
            }

            code.Line("nint start = tape.Start(t);");
            code.Block("foreach (var block in stretch.Blocks(t, tape.Active(t)))", () =>
            {
                code.Line("nint first = block.First, end = block.End;").Line("var products = block.Products;").Line();
                WriteStep(item, statements, copies, meetings);
            });
        });
    }

    private void WriteStep(PlanItem item, StatementWriter statements, List<Carried> copies, Meetings meetings)
    {
        statements.Write(item.Statements, meetings);
        if (meetings.IsBeforeCopies)
            code.Line(Meetings.Meet);
        copies.ForEach(WriteCopy);
        if (meetings.IsAfterStep)
            code.Line(Meetings.Meet);
    }

    private void WriteCopy(Carried carried)
    {
        var source = places.Of(carried.Value!);
        var target = places.Of(carried.Rows);
        code.Line($"Rows<V, T>.Flush(end - first, {source.FromStep}, {places.Memory.Size(carried.Variable.Shape.Width)}, {target.FromStep});");
    }
}
