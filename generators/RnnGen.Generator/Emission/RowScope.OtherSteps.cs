using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <content>Rows of other steps: those that a loop comes to later, and neighbours in time.</content>
internal sealed partial class RowScope
{
    /// <summary>The row of a node that the loop comes to a little later, if it is fetched now.</summary>
    public string? Ahead(Node node)
    {
        node = plan.Context.Resolve(node);
        if (!_fetching.IsFetched(node))
            return null;
        var place = node.Is(Operations.Shift) ? places.Unshifted(places.CarriedOf(node)) : places.Of(node);
        return Ahead(place, node.Is(Operations.Shift) ? node.Detail.Steps : 0, NameOf(node, plan.Context.ValueOf(node)));
    }

    /// <summary>The row of a value that the loop writes a little later, if it is fetched now.</summary>
    public string? Ahead(Value value) => _fetching.IsFetched(value) ? Ahead(places.Of(value), 0, value.Name ?? "value") : null;

    private string Ahead(Place place, int steps, string wanted)
    {
        var (rows, step) = steps switch
        {
            < 0 => ("aheadPrev", "t - 1"),
            0 => ("ahead", "t"),
            _ => ("aheadNext", "t + 1"),
        };
        var line = $"var {rows} = tape.Ahead({step}, {(loop!.IsForwards ? "1" : "-1")}, first, end); // rows to fetch, for the loop comes to them soon";
        if (!StepLines.Contains(line))
            StepLines.Add(line);
        return Local($"{place.Rows}.Row({rows}.Of(row))", wanted, "Ahead");
    }

    /// <summary>The neighbour in time of a value that no loop carries to here.</summary>
    private string Shifted(Carried carried)
    {
        var source = places.Unshifted(carried);
        var initial = places.Initial(carried);
        if (carried.Steps > 0)
        {
            if (!StepLines.Contains("nint reached = tape.Active(t + 1);"))
                StepLines.Add("nint reached = tape.Active(t + 1);");
            return $"row < reached ? {source.Row("row", "tape.Start(t + 1)")} : {initial.Row("row", null)}";
        }

        var name = Names.Identifier(carried.Variable.Name) + "Prev";
        if (_shifted.Add(carried))
            StepLines.Add($"var {name}Rows = t > 0 ? {source.FromRow("tape.Start(t - 1)")} : {initial.Rows};");
        return $"{name}Rows.Row(row)";
    }
}
