using System;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Finds where values and leaves lie.</summary>
/// <param name="isOneStep">Whether all rows belong to one step.</param>
internal sealed class Places(Plan plan, Memory memory, bool isOneStep = false)
{
    public Memory Memory => memory;

    public bool IsOneStep => isOneStep;

    public Place Of(Value value) => Of(plan.Context.Locations[value]);

    public Place Of(Location location) => new(memory.Column(location), location.Buffer.Scope == Scope.Run, location.Buffer.Scope == Scope.Rows)
    {
        Tokens = location.Buffer.Token is { } token ? memory.DistinctCount(token) : null,
    };

    /// <summary>The place of a node that is read at this step: a value in memory, an input, a parameter, a seed.</summary>
    public Place Of(Node node)
    {
        if (plan.Context.ValueOf(node) is { } value)
            return Of(value);
        var variable = plan.Context.Resolve(node).Variable;
        return variable.Kind switch
        {
            VariableKind.Input => new Place(memory.Input(variable), false, variable.Domain == Domain.Step && !isOneStep),
            VariableKind.Parameter => new Place(memory.Parameter(variable), true, false) { IsParameter = true },
            VariableKind.Seed => Of(new Location(memory.Seeds[variable], 0)),
            _ => throw new InvalidOperationException($"{variable.Name} lies nowhere."),
        };
    }

    public Carried CarriedOf(Node shift) => plan.Carried.First(carried => carried.Variable == shift.Variable && carried.Steps == shift.Detail.Steps);

    /// <summary>The rows of a shifted variable at their own steps.</summary>
    public Place Unshifted(Carried carried) => carried.Value is { } value ? Of(value) : Of(plan.System.Table.Read(carried.Variable));

    /// <summary>The rows that stand beyond the ends of the sequences.</summary>
    public Place Initial(Carried carried) => carried.Initial is { } initial ? Of(initial) : Of(carried.Boundary!);

    /// <summary>The rows that a segment reads: those of another step, or the initial ones.</summary>
    public string OfSegment(Carried carried)
    {
        var initial = Initial(carried);
        return $"segment.IsInitial ? {(initial.IsSingle ? initial.Rows : $"{initial.Rows}.From(segment.Source)")} : {Unshifted(carried).Rows}.From(segment.Source)";
    }
}
