using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>The local names of a pass over rows: addresses of rows, and scalars of a row.</summary>
internal sealed partial class RowScope(Plan plan, Places places, RowStatement statement, Loop? loop, bool hasTime)
{
    private readonly Names _names = new("tape", "run", "stretch", "t", "start", "first", "end", "row", "j", "line", "at", "reached", "ahead", "aheadPrev", "aheadNext", "shard", "segment", "V", "T", "E");
    private readonly Dictionary<string, string> _addresses = [];
    private readonly Dictionary<Node, string> _scalars = [];
    private readonly HashSet<Carried> _shifted = [];
    private readonly Fetching _fetching = new(plan, statement, loop);
    private bool _hasShard;

    /// <summary>What must stand before the rows of a step.</summary>
    public List<string> StepLines { get; } = [];

    /// <summary>What must stand before the next phase of a row.</summary>
    public List<string> PhaseLines { get; } = [];

    public bool HasTime => hasTime;

    public Memory Memory => places.Memory;

    /// <summary>Whether there is a pass for all rows of one step, without a time.</summary>
    public bool IsOneStep => places.IsOneStep;

    /// <summary>What knows whether a line ends within a vector: where all rows belong to one step, the vectors themselves.</summary>
    public string FirstLanes => IsOneStep ? "V.FirstLanes" : "E.First<V, T>";

    /// <summary>A name for a local; fields begin with an underscore where all rows belong to one step.</summary>
    public string Unique(string wanted)
    {
        var name = Names.Identifier(wanted);
        return _names.Unique(Names.Escape(IsOneStep && name[0] == '_' ? "local" + name : name));
    }

    /// <summary>The name of a value, input or parameter at this row.</summary>
    public static string NameOf(Node node, Value? value) => node.Is(Operations.Shift)
        ? node.Variable.Name + (node.Detail.Steps < 0 ? "Prev" : "Next")
        : value?.Name ?? node.Detail.Variable?.Name ?? node.Label ?? node.Operation.CamelName;

    /// <summary>A scalar of the row: one that was computed before, or one that is loaded now; null for one that is written out.</summary>
    public string? Scalar(Node node)
    {
        node = plan.Context.Resolve(node);
        if (_scalars.TryGetValue(node, out var known))
            return known;
        var isOfRow = node.Operation.Kind == OperationKind.Leaf && node.Detail.Variable is null && node.Domain != Domain.Run;
        if (Operations.IsRandom(node))
            return ScalarOf(node, $"V.Create(V.First({Random(node, "0")}))");
        var source = plan.Context.ValueOf(node) is not null || node.Is(Operations.Variable) || node.Is(Operations.Shift) ? $"V.Create({Element(AddressOf(node))})"
            : node.Is(Operations.IsUnlinked) ? string.Format(System.Globalization.CultureInfo.InvariantCulture, node.Operation.Kernel, $"{Memory.Links(node.Detail.Link!)}[start + row]")
            : node.Is(Operations.StepIndex) ? OfStep("StepIndex(")
            : node.Is(Operations.Clock) ? OfStep($"Clock({node.Detail.Steps}, ")
            : isOfRow ? node.Operation.Kernel
            : null;
        return source is null ? null : ScalarOf(node, source);
    }

    private string OfStep(string call) => IsOneStep ? $"V.Create({call}row))" : $"V.Create(tape.{call}t, row))";

    /// <summary>The random numbers of a node for the elements from the given one on.</summary>
    public string Random(Node node, string first)
    {
        if (IsOneStep)
            return Mean(node);
        var (site, value) = (node.Detail.Steps, EquationPrinter.Print(node.Detail.Value));
        var (name, call) = node.Operation.Name switch
        {
            "DropoutMask" => ("drop", $"Dropout({site}, {value}"),
            "ZoneoutMask" => ("zone", $"Zoneout({site}, {value}"),
            _ => ("noise", $"Noise({site}, {value}, {EquationPrinter.Print(node.Detail.Upper)}"),
        };
        var row = Local($"tape.{call}{PlaceOf(node.Domain)})", $"{name}{site}");
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, node.Operation.Kernel, row, first);
    }

    private static string PlaceOf(Domain domain) => domain switch
    {
        Domain.Run => "",
        Domain.Sequence => ", row",
        _ => ", t, row",
    };

    /// <summary>What stands for random numbers when a network is not trained.</summary>
    private static string Mean(Node node) => node.Operation.Name switch
    {
        "DropoutMask" => "V.One",
        "ZoneoutMask" => $"V.Constant({EquationPrinter.Print(node.Detail.Value)})",
        _ => $"V.Constant({EquationPrinter.Print((node.Detail.Value + node.Detail.Upper) / 2)})",
    };

    private string ScalarOf(Node node, string source)
    {
        var name = DefineScalar(node, NameOf(node, plan.Context.ValueOf(node)));
        PhaseLines.Add($"var {name} = {source};");
        return name;
    }

    public string DefineScalar(Node node, string wanted)
    {
        var name = Unique(wanted);
        _scalars.Add(plan.Context.Resolve(node), name);
        return name;
    }

    /// <summary>The first element at an address.</summary>
    public static string Element(string address) => address.Contains("?") ? $"({address})[0]" : $"{address}[0]";

    /// <summary>A local that holds the address of a row.</summary>
    public string Local(string address, string wanted, string suffix = "Row")
    {
        if (!address.Contains("("))
            return address;
        if (!_addresses.TryGetValue(address, out var name))
        {
            _addresses.Add(address, name = Unique(wanted + suffix));
            PhaseLines.Add($"var {name} = {address};");
        }

        return name;
    }

    public string Row(Place place) => statement.Domain == Domain.Run && !place.IsParameter ? place.Rows + ".Start" : place.Row("row", hasTime ? "start" : null);

    /// <summary>The address of the row of a node in memory.</summary>
    public string AddressOf(Node node)
    {
        node = plan.Context.Resolve(node);
        if (!node.Is(Operations.Shift))
            return Row(places.Of(node));
        var carried = places.CarriedOf(node);
        return loop is not null && carried.Loop == loop ? Row(places.Of(carried.Rows)) : Shifted(carried);
    }

    /// <summary>Whether a value was put on the tape by the forward run, and is now needed by the backward run.</summary>
    public bool IsFarAway(Node node)
    {
        node = plan.Context.Resolve(node);
        var carried = node.Is(Operations.Shift) ? places.CarriedOf(node) : null;
        var value = carried is null ? plan.Context.ValueOf(node) : carried.Value;
        return value is { IsForward: true, Domain: Domain.Step } && !statement.Values.First().IsForward;
    }

    /// <summary>Whether a carried value comes from a kernel, which does not flush it.</summary>
    public bool NeedsFlush(Node node) => node.Is(Operations.Shift)
        && places.CarriedOf(node) is { Value: { } value } carried
        && carried.Loop == loop
        && (!carried.WritesAtOnce || StatementBuilder.IsKernel(value) || Operations.FillsRow(value.Expression));

    /// <summary>Where each value that is written at this row goes.</summary>
    public IEnumerable<(string Address, bool IsCarried)> Stores(Value value)
    {
        if (plan.Context.Locations.TryGetValue(value, out var location))
            yield return (Row(places.Of(location)), false);
        foreach (var carried in plan.Carried.Where(carried => carried.Value == value && carried.Loop is not null && carried.Loop == loop && carried.WritesAtOnce))
            yield return (Row(places.Of(carried.Next ?? carried.Rows)), true);
    }

    /// <summary>As <see cref="Stores"/>, in locals.</summary>
    public IEnumerable<(string Row, bool IsCarried)> LocalStores(Value value) =>
        Stores(value).Select(store => (Local(store.Address, store.IsCarried ? "carried_" + value.Name : value.Name ?? "value"), store.IsCarried));

    /// <summary>Where a sum over rows is added.</summary>
    public IEnumerable<string> Totals(Value value)
    {
        if (plan.Context.Locations.TryGetValue(value, out var location))
            yield return Total.IsOverAll(value) ? Sums(value) : Row(places.Of(location));
        foreach (var target in value.Targets)
            yield return Accumulator(target);
    }

    /// <summary>Where something is added to the gradient of a parameter: outside rows to itself, else to the sum of the sequence's shard.</summary>
    public string Accumulator(Variable parameter) => statement.Domain == Domain.Run ? Memory.Gradient(parameter) : Sums(parameter);

    private string Sums(object target)
    {
        if (!_hasShard)
            PhaseLines.Add("var shard = tape.Shard(row);");
        _hasShard = true;
        return $"{Memory.Sums(new Total(statement, target))}.Row(shard)";
    }
}
