using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes the methods of one run: the run itself, which calls its parts in order, and the parts.</summary>
internal sealed class SectionWriter(Plan plan, Places places, CodeWriter code)
{
    private readonly TotalWriter _totals = new(plan, places, code);
    private readonly PartWriter _parts = new(plan, places, code);

    /// <param name="name">The name of the run: <c>Forward</c> or <c>Backward</c>.</param>
    public void Write(string name, string summary, bool isForward)
    {
        var pipelines = Pipeline.Of(plan, isForward).Select(pipeline => (Pipeline: pipeline, Parts: new List<(string Name, PlanItem Item)>())).ToList();
        var (loops, others) = (0, 0);
        foreach (var (pipeline, parts) in pipelines)
            parts.AddRange(pipeline.Parts.Select(part => (part.Loop is not null ? $"{name}Loop{++loops}" : $"{name}AtOnce{++others}", part)));

        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"public static void {name}<V, T>(Tape<T> tape, Worker worker)").Line("    " + MethodHead.Constraints);
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
                _parts.Write(part.Name, part.Item, pipeline.Direction);
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

    /// <summary>An adjoint enters its loop with what stands beyond the end of the sequence.</summary>
    private void WriteStart(Carried carried)
    {
        var source = places.Of(carried.Boundary!);
        var target = places.Of(carried.Rows);
        code.Line($"// {carried.Variable.Name} begins with {PlanPrinter.Expression(plan, carried.Boundary!)}");
        code.Line($"Rows<V, T>.Copy(whole.Sequences, {source.FromRow("whole.FirstSequence")}, {places.Memory.Size(carried.Variable.Shape.Width)}, {target.FromRow("whole.FirstSequence")});");
    }
}
