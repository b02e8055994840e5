using System;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>The base address and the stride of rows, and how a row is found.</summary>
/// <param name="Start">The expression of the first row.</param>
/// <param name="Stride">The expression of the distance between rows; null where there is one row for all.</param>
/// <param name="PerStep">Whether there is a row for each step of each sequence, else one for each sequence.</param>
internal sealed record Place(string Start, string? Stride, bool PerStep)
{
    /// <summary>The address of a row.</summary>
    /// <param name="row">The expression of the row within the step, or within all rows.</param>
    /// <param name="start">The first row of the step; null where all rows are run over at once.</param>
    public string Row(string row, string? start)
    {
        if (Stride is null)
            return Start;
        var index = PerStep && start is not null ? $"({start} + {row})" : row;
        return Stride == "1" ? $"{Start} + {index.Trim('(', ')')}" : $"{Start} + {index} * {Stride}";
    }

    /// <summary>The address of the first row of a step.</summary>
    public string First(string? start) => Stride is null || !PerStep || start is null ? Start : Stride == "1" ? $"{Start} + {start}" : $"{Start} + {start} * {Stride}";
}

/// <summary>Finds where values and leaves lie.</summary>
internal sealed class Places(Plan plan, Memory memory)
{
    public Memory Memory => memory;

    public Place Of(Value value) => Of(plan.Context.Locations[value]);

    public Place Of(Location location) => new(
        memory.Column(location),
        location.Buffer.Scope == Scope.Run ? null : memory.Stride(location.Buffer),
        location.Buffer.Scope == Scope.Rows);

    /// <summary>The place of a node that is read at this step: a value in memory, an input, a parameter, a seed.</summary>
    public Place Of(Node node)
    {
        if (plan.Context.ValueOf(node) is { } value)
            return Of(value);
        var variable = plan.Context.Resolve(node).Variable;
        return variable.Kind switch
        {
            VariableKind.Input => new Place(memory.Input(variable), variable.Shape.IsScalar && variable.Domain == Domain.Run ? null : memory.InputStride(variable), variable.Domain == Domain.Step),
            VariableKind.Parameter => new Place(memory.Parameter(variable), null, false),
            VariableKind.Seed => Of(new Location(memory.Seeds[variable], 0)),
            _ => throw new InvalidOperationException($"{variable.Name} lies nowhere."),
        };
    }

    public Carried CarriedOf(Node shift) => plan.Carried.First(carried => carried.Variable == shift.Variable && carried.Steps == shift.Detail.Steps);

    /// <summary>The rows of a shifted variable at their own steps.</summary>
    public Place Unshifted(Carried carried) => carried.Value is { } value ? Of(value) : Of(plan.System.Table.Read(carried.Variable));

    /// <summary>The rows that stand beyond the ends of the sequences.</summary>
    public Place Initial(Carried carried) => carried.Initial is { } initial ? Of(initial) : Of(carried.Boundary!);
}
