using System.Linq;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Scheduling.Streaming;
using static System.FormattableString;

namespace RnnGen.Generator.Emission.Streaming;

/// <summary>Writes the memory of streaming into the layout of a cell.</summary>
internal sealed class StreamingLayoutWriter(StreamingPlan streaming, Plan run, StreamingMemory memory, CodeWriter code)
{
    private readonly BoundaryWriter _boundaries = new(streaming.Plan.Context, memory);

    public void Write()
    {
        code.Line("{");
        code.Line("    Streaming = new StreamingLayout(");
        code.List("        ", memory.Buffers.Where(buffer => streaming.Plan.Buffers.Contains(buffer)).Select(Buffer));
        code.List("        ", streaming.Groups.Select(Group));
        code.List("        ", streaming.Carried.Select(Carried));
        code.Line(Invariant($"        Output: {IndexOf(streaming.Plan.Context.Locations[streaming.Output])}),"));
        code.Line("};");
    }

    private int IndexOf(Location location) => memory.Buffers.IndexOf(location.Buffer);

    private static string Buffer(Buffer buffer) =>
        $"new(\"{buffer.Name}\", {(buffer.IsScalar ? "1" : Names.Size(buffer.Columns[0], Names.Escape))}{(buffer.Scope == Scope.Run ? ", IsOfParameters: true" : "")})";

    private static string Group(FusedGroup group) => Invariant($"new({Names.Size(group.Width, Names.Escape)}, {group.Sums.Count}, {PackWriter.Vectors(group.Passes, size => Names.Size(size, Names.Escape))})");

    private string Carried(Carried carried)
    {
        var original = run.Carried.ToList().FindIndex(candidate => candidate.IsForward && candidate.Variable == carried.Variable && candidate.Steps == carried.Steps);
        return Invariant($"new({original}, {IndexOf(carried.Rows)}, {(carried.Next is { } next ? IndexOf(next) : -1)}, {_boundaries.Of(carried)})");
    }
}
