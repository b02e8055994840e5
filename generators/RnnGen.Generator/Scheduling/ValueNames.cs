using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>Gives every value of a plan a name of its own, by which the header of the generated file and its code speak of it.</summary>
internal sealed class ValueNames
{
    private readonly Dictionary<string, Node> _owners = [];

    private ValueNames(IEnumerable<Variable> variables, NodeTable table)
    {
        foreach (var variable in variables)
            _owners[variable.Name] = table.Read(variable);
    }

    public static void Give(IEnumerable<Value> values, IEnumerable<Variable> variables, NodeTable table)
    {
        var names = new ValueNames(variables, table);
        var unnamed = values.Where(value => value.Variable is null && (value.Targets.Count == 0 || value.Users.Count > 0)).Select(value => value.Key).ToList();
        foreach (var node in unnamed.Where(node => node.Label is not null))
            names.Own(node, node.Label!);
        foreach (var node in unnamed.Where(node => node.Label is null))
            names.Own(node, DefaultName(node));
    }

    /// <summary>A sum that goes on where another has begun has its name.</summary>
    private void Own(Node node, string name)
    {
        if (node.Is(Accumulation.Accumulate) && Accumulation.Begun(node)?.Label is { } begun)
        {
            node.Label = begun;
            return;
        }

        var free = name;
        for (var number = 2; _owners.TryGetValue(free, out var owner) && owner != node; number++)
            free = name + "_" + number.ToString(CultureInfo.InvariantCulture);
        _owners[free] = node;
        node.Label = free;
    }

    private static string DefaultName(Node node) => node.Operation.Name switch
    {
        "Accumulate" => "linear",
        "Total" => "total_" + (node.Arguments[0].Detail.Variable?.Name ?? node.Arguments[0].Label ?? "term"),
        "CrossEntropyGradient" => "error_" + (node.Arguments[0].Detail.Variable?.Name ?? "logits"),
        "Last" or "First" => node.Operation.CamelName + "_" + node.Variable.Name,
        "Linked" => "linked_" + node.Variable.Name,
        "SumLinked" => "sum_" + node.Variable.Name,
        "Gather" => "row_" + (node.Arguments[1].Detail.Variable?.Name ?? "token"),
        "Add" or "Multiply" or "Divide" or "Difference" or "Broadcast" => "term",
        _ => node.Operation.Kind is OperationKind.Row or OperationKind.Elementwise ? node.Operation.CamelName : "term",
    };
}
