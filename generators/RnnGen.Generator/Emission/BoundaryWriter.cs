using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;
using static System.FormattableString;

namespace RnnGen.Generator.Emission;

/// <summary>Writes what stands beyond the ends of a carried variable.</summary>
internal sealed class BoundaryWriter(PlanContext context, Memory memory)
{
    public string Of(Carried carried)
    {
        if (carried.Boundary is not { } boundary)
            return "new(BoundaryKind.Constant)";
        if (boundary.Is(Operations.Constant))
            return $"new(BoundaryKind.Constant, Value: {EquationPrinter.Print(boundary.Detail.Value)})";
        if (context.ValueOf(boundary) is { } value)
            return Invariant($"new(BoundaryKind.Buffer, {memory.Buffers.IndexOf(context.Locations[value].Buffer)}, {context.Locations[value].Column})");
        var variable = context.Resolve(boundary).Variable;
        return variable.Kind switch
        {
            VariableKind.Parameter => Invariant($"new(BoundaryKind.Parameter, {memory.ParameterIndex(variable)})"),
            VariableKind.Seed => Invariant($"new(BoundaryKind.Buffer, {memory.Buffers.IndexOf(memory.Seeds[variable])})"),
            _ => Invariant($"new(BoundaryKind.Input, {memory.IndexOf(variable)})"),
        };
    }
}
