using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Scheduling.Streaming;
using static System.FormattableString;

namespace RnnGen.Generator.Emission.Streaming;

/// <summary>Writes the memory of streaming into the layout of a cell.</summary>
internal sealed class StreamingLayoutWriter(StreamingPlan streaming, Plan run, StreamingMemory memory, CodeWriter code)
{
    public void Write()
    {
        code.Line("{");
        code.Line("    Streaming = new StreamingLayout(");
        List(memory.Buffers.Where(buffer => streaming.Plan.Buffers.Contains(buffer)).Select(Buffer), ",");
        List(streaming.Groups.Select(Group), ",");
        List(streaming.Carried.Select(Carried), ",");
        code.Line(Invariant($"        Output: {IndexOf(streaming.Plan.Context.Locations[streaming.Output])}),"));
        code.Line("};");
    }

    private void List(IEnumerable<string> items, string end)
    {
        var list = items.ToList();
        code.Line(list.Count == 0 ? $"        []{end}" : "        [");
        if (list.Count == 0)
            return;
        foreach (var item in list)
            code.Line($"            {item},");
        code.Line($"        ]{end}");
    }

    private int IndexOf(Location location) => memory.Buffers.IndexOf(location.Buffer);

    private static string Buffer(Buffer buffer) =>
        $"new(\"{buffer.Name}\", {(buffer.IsScalar ? "1" : Names.Size(buffer.Columns[0], ""))}{(buffer.Scope == Scope.Run ? ", IsOfParameters: true" : "")})";

    private static string Group(FusedGroup group) => Invariant($"new({Names.Size(group.Width, "")}, {group.Sums.Count}, {PackWriter.Vectors(group.Passes, size => Names.Size(size, ""))})");

    private string Carried(Carried carried)
    {
        var original = run.Carried.ToList().FindIndex(candidate => candidate.IsForward && candidate.Variable == carried.Variable && candidate.Steps == carried.Steps);
        return Invariant($"new({original}, {IndexOf(carried.Rows)}, {(carried.Next is { } next ? IndexOf(next) : -1)}, {BoundaryOf(carried)})");
    }

    private string BoundaryOf(Carried carried)
    {
        if (carried.Boundary is not { } boundary)
            return "new(BoundaryKind.Constant)";
        if (boundary.Is(Operations.Constant))
            return $"new(BoundaryKind.Constant, Value: {EquationPrinter.Print(boundary.Detail.Value)})";
        var context = streaming.Plan.Context;
        if (context.ValueOf(boundary) is { } value)
            return Invariant($"new(BoundaryKind.Buffer, {IndexOf(context.Locations[value])})");
        var variable = context.Resolve(boundary).Variable;
        return variable.Kind == VariableKind.Parameter
            ? Invariant($"new(BoundaryKind.Parameter, {memory.ParameterIndex(variable)})")
            : Invariant($"new(BoundaryKind.Input, {memory.IndexOf(variable)})");
    }
}
