using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes the methods of one run: one for each loop, one for the work at once between two loops.</summary>
internal sealed class SectionWriter(Plan plan, Places places, CodeWriter code)
{
    private const string Constraints = "where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>";

    private readonly TotalWriter _totals = new(plan, places, code);
    private readonly LinkWriter _links = new(plan, places, code);
    private readonly TokenWriter _tokens = new(plan, places, code);
    private readonly Queue<(string Name, RowStatement Rows, Loop? Loop, Direction Direction)> _passes = [];
    private string _method = "";
    private int _passesOfMethod;

    /// <param name="name">The name of the run: <c>Forward</c> or <c>Backward</c>.</param>
    public void Write(string name, string summary, bool isForward)
    {
        var pipelines = Pipeline.Of(plan, isForward).Select(pipeline => (Pipeline: pipeline, Parts: new List<(string Name, PlanItem Item)>())).ToList();
        var (loops, others) = (0, 0);
        foreach (var (pipeline, parts) in pipelines)
            parts.AddRange(pipeline.Parts.Select(part => (part.Loop is not null ? $"{name}Loop{++loops}" : $"{name}AtOnce{++others}", part)));

        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"public static void {name}<V, T>(Tape<T> tape, Worker worker)").Line("    " + Constraints);
        code.Block("", () =>
        {
            if (pipelines.Count > 0)
                code.Line("var run = new Run<T>(tape);").Line("var whole = tape.Whole(worker);");
            foreach (var (pipeline, parts) in pipelines)
                WriteGuarded(pipeline, parts);
        });
        foreach (var (pipeline, parts) in pipelines)
        {
            foreach (var part in parts)
                WritePart(part.Name, part.Item, pipeline.Direction);
        }
    }

    private void WriteGuarded(Pipeline pipeline, List<(string Name, PlanItem Item)> parts)
    {
        if (pipeline.Portion == Portion.Steps)
            WritePipeline(pipeline, parts);
        else
            code.Block($"if (tape.{pipeline.Portion switch { Portion.Before => "BeginsRun", Portion.Tokens => "BeginsTokens", _ => "EndsRun" }})", () => WritePipeline(pipeline, parts));
    }

    private void WritePipeline(Pipeline pipeline, List<(string Name, PlanItem Item)> parts)
    {
        var starts = plan.Carried.Where(carried => !carried.IsForward && parts.Any(part => part.Item.Loop is not null && part.Item.Loop == carried.Loop)).ToList();
        if (starts.Count > 0 && plan.Blocking.CanCut)
            code.Block("if (tape.BeginsRun)", () => starts.ForEach(WriteStart));
        else
            starts.ForEach(WriteStart);
        if (starts.Count > 0)
            code.Line("worker.Meet();");
        if (pipeline.Direction == Direction.Whole)
        {
            WriteCalls(parts, "whole");
            return;
        }

        code.Block($"foreach (var stretch in tape.{(pipeline.Direction == Direction.Forwards ? "Stretches" : "StretchesFromTheEnd")}(worker))", () => WriteCalls(parts, "stretch"));
        _totals.Write(parts.SelectMany(part => part.Item.Statements), "worker");
    }

    private void WriteCalls(List<(string Name, PlanItem Item)> parts, string stretch)
    {
        foreach (var part in parts)
            code.Line($"{part.Name}<V, T>(tape, in run, in {stretch});").Line("worker.Meet();");
    }

    private void WritePart(string name, PlanItem item, Direction direction)
    {
        var loop = item.Loop;
        (_method, _passesOfMethod) = (name, 0);
        code.Line();
        code.Line(loop is null ? "/// <summary>What needs no loop over time: all rows at once.</summary>" : $"/// <summary>The loop over time, {(loop.IsForwards ? "from the first step to the last" : "from the last step to the first")}.</summary>");
        WriteHead(name, item.Statements.Where(statement => statement is not RowStatement { IsOneOfSeveral: true }), [("Tape<T>", "tape"), ("in Run<T>", "run"), ("in Stretch", "stretch")]);
        code.Block("", () =>
        {
            if (loop is null)
                WriteStatements(item.Statements, null, direction);
            else
                WriteLoop(item, loop);
            if (loop is not null && direction == Direction.Whole)
                WriteTotals(item.Statements);
        });
        while (_passes.Count > 0)
            WritePass(_passes.Dequeue());
    }

    /// <summary>One of several passes over the same rows, in a method of its own.</summary>
    private void WritePass((string Name, RowStatement Rows, Loop? Loop, Direction Direction) pass)
    {
        code.Line();
        code.Line($"/// <summary>A pass over {(pass.Loop is null ? "the rows of a stretch" : "rows of one step")}.</summary>");
        List<(string Type, string Name)> arguments = [("Tape<T>", "tape"), ("in Run<T>", "run")];
        arguments.AddRange(pass.Loop is null ? [("in Stretch", "stretch")] : [("int", "t"), ("nint", "first"), ("nint", "end")]);
        WriteHead(pass.Name, [pass.Rows], arguments);
        code.Block("", () =>
        {
            if (pass.Loop is not null)
                code.Line("nint start = tape.Start(t);").Line();
            RowWriter.Write(plan, places, code, pass.Rows, pass.Loop, pass.Direction, new HashSet<string>());
        });
    }

    /// <summary>The head of a method; with matrices in it, first a method that chooses the one for their lines.</summary>
    private void WriteHead(string name, IEnumerable<Statement> statements, IReadOnlyList<(string Type, string Name)> arguments)
    {
        var matrices = statements.OfType<RowStatement>().SelectMany(rows => rows.Phases).OfType<MatrixPhase>().ToList();
        var widths = matrices.Select(phase => places.Memory.Size(phase.Shape.Columns)).Distinct().ToList();
        var list = string.Join(", ", arguments.Select(argument => $"{argument.Type} {argument.Name}"));
        if (widths.Count > 0)
        {
            var passed = string.Join(", ", arguments.Select(argument => argument.Type.StartsWith("in ") ? "in " + argument.Name : argument.Name));
            code.Line($"private static void {name}<V, T>({list})").Line("    " + Constraints);
            code.Block("", () =>
            {
                code.Line($"if ({string.Join(" || ", widths.Select(width => $"{Names.Operand(width)} % V.Count != 0"))})").Line($"    {name}<V, T, RaggedLines>({passed});");
                if (matrices.SelectMany(phase => phase.Values).Any(plan.Context.IsLeftForLater))
                    code.Line("else if (tape.ExceedsCaches)").Line($"    {name}<V, T, StreamedLines>({passed});");
                code.Line("else").Line($"    {name}<V, T, WholeLines>({passed});");
            });
            code.Line();
        }

        code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        code.Line($"private static void {name}<V, T{(widths.Count > 0 ? ", E" : "")}>({list})").Line($"    {Constraints}{(widths.Count > 0 ? " where E : struct, ILineEnd" : "")}");
    }

    private void WriteLoop(PlanItem item, Loop loop)
    {
        var copies = plan.Carried.Where(carried => carried.Loop == loop && !carried.WritesAtOnce).ToList();
        var meetings = new Meetings(plan, item.Statements, copies.Count > 0);
        code.Block(RowWriter.Steps(loop.IsForwards), () =>
        {
            if (!item.IsInBlocks)
            {
                code.Line(RowWriter.StepRows);
                if (meetings.HasProducts)
                    code.Line("var products = stretch.Products(tape.Active(t));");
                code.Line();
                WriteStep(item, loop, copies, meetings);
                return;
            }

            code.Line("nint start = tape.Start(t);");
            code.Block("foreach (var block in stretch.Blocks(tape.Active(t)))", () =>
            {
                code.Line("nint first = block.First, end = block.End;").Line("var products = block.Products;").Line();
                WriteStep(item, loop, copies, meetings);
            });
        });
    }

    private void WriteStep(PlanItem item, Loop loop, List<Carried> copies, Meetings meetings)
    {
        WriteStatements(item.Statements, loop, Direction.Forwards, meetings);
        if (meetings.IsBeforeCopies)
            code.Line(Meetings.Meet);
        copies.ForEach(WriteCopy);
        if (meetings.IsAfterStep)
            code.Line(Meetings.Meet);
    }

    /// <summary>An adjoint enters its loop with what stands beyond the end of the sequence.</summary>
    private void WriteStart(Carried carried)
    {
        var source = places.Of(carried.Boundary!);
        var target = places.Of(carried.Rows);
        code.Line($"// {carried.Variable.Name} begins with {PlanPrinter.Expression(plan, carried.Boundary!)}");
        code.Line($"Rows<V, T>.Copy(whole.Sequences, {source.FromRow("whole.FirstSequence")}, {places.Memory.Size(carried.Variable.Shape.Width)}, {target.FromRow("whole.FirstSequence")});");
    }

    private void WriteCopy(Carried carried)
    {
        var source = places.Of(carried.Value!);
        var target = places.Of(carried.Rows);
        code.Line($"Rows<V, T>.Flush(end - first, {source.FromStep}, {places.Memory.Size(carried.Variable.Shape.Width)}, {target.FromStep});");
    }

    private void WriteStatements(IReadOnlyList<Statement> statements, Loop? loop, Direction direction, Meetings? meetings = null)
    {
        var products = new ProductWriter(plan, places, code, meetings);
        var written = new HashSet<string>();
        for (var i = 0; i < statements.Count; i++)
        {
            if (i > 0)
            {
                if (loop is null && MustMeet(statements, i) && !(direction == Direction.Whole && Total.Of(plan, [statements[i - 1]]).Any()))
                    code.Line("stretch.Meet();");
                if (meetings?.IsBefore(statements[i]) == true)
                    code.Line(Meetings.Meet);
                code.Line();
            }

            var statement = statements[i];
            if (loop is null && ShareOf(statement) == Share.Once)
                code.Block("if (stretch.IsFirst)", () => WriteStatement(statement, null, direction, products, written));
            else
                WriteStatement(statement, loop, direction, products, written);
            if (direction == Direction.Whole)
                WriteTotals([statement]);
        }
    }

    private void WriteTotals(IReadOnlyList<Statement> statements)
    {
        if (!Total.Of(plan, statements).Any())
            return;
        code.Line("stretch.Meet();");
        _totals.Write(statements, "stretch");
    }

    private void WriteStatement(Statement statement, Loop? loop, Direction direction, ProductWriter products, ISet<string> written)
    {
        switch (statement)
        {
            case SumStatement sums:
                products.Write(sums, loop);
                break;
            case GatherStatement gather:
                products.Write(gather, loop);
                break;
            case LinkStatement link:
                _links.Write(link, loop, direction);
                break;
            case SpreadStatement spread:
                _tokens.Write(spread);
                break;
            case CollectStatement collect:
                _tokens.Write(collect);
                break;
            case GradientStatement gradient:
                products.Write(gradient);
                break;
            case EndStatement end:
                products.Write(end);
                break;
            case RowStatement { IsOneOfSeveral: true } rows:
                var name = $"{_method}Rows{++_passesOfMethod}";
                _passes.Enqueue((name, rows, loop, direction));
                code.Line($"{name}<V, T>(tape, in run, {(loop is null ? "in stretch" : "t, first, end")});");
                break;
            case RowStatement rows:
                RowWriter.Write(plan, places, code, rows, loop, direction, written);
                break;
        }
    }

    /// <summary>Whether a statement reads what other workers compute in the statements before it.</summary>
    private bool MustMeet(IReadOnlyList<Statement> statements, int index)
    {
        if (statements[index] is GradientStatement gradient && statements.Take(index).All(statement => statement is GradientStatement))
            return statements.Take(index).Any(statement => IsSharedOtherwise((GradientStatement)statement, gradient));
        var before = new HashSet<Value>(statements.Take(index).SelectMany(statement => statement.Values));
        var share = ShareOf(statements[index]);
        return statements.Take(index).Any(statement => ShareOf(statement) != share || share == Share.Columns)
            || statements[index].Values.SelectMany(value => value.Reads).Any(read => read.Steps != 0 && before.Contains(read.Value));
    }

    /// <summary>Whether two gradients add to one parameter, of which the workers of one take columns, those of the other rows.</summary>
    private static bool IsSharedOtherwise(GradientStatement one, GradientStatement other) =>
        one.Value.Expression.Is(Operations.ScatterSum) != other.Value.Expression.Is(Operations.ScatterSum)
        && one.Value.Targets.Intersect(other.Value.Targets).Any();

    private Share ShareOf(Statement statement) => statement switch
    {
        RowStatement rows => RowWriter.ShareOf(plan, rows),
        SumStatement sums => RowWriter.ShareOf(sums.Sums[0].Domain),
        GatherStatement gather => RowWriter.ShareOf(gather.Value.Domain),
        SpreadStatement => Share.Rows,
        LinkStatement => Share.Sequences,
        CollectStatement or GradientStatement => Share.Columns,
        _ => Share.Once,
    };
}
