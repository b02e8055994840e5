using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Differentiation;

/// <summary>
/// The tangent of a system: the system itself, and beside every variable v that depends on inputs or parameters its derivative along a
/// direction. The direction is given by the tangents of inputs, parameters and initial values, which are inputs and parameters themselves; so the
/// tangent of an output is J·v. It is an ordinary system with an adjoint of its own: where there is an objective, the objective of the tangent is the
/// slope of the other along the direction, and its gradient by the parameters the product of the Hessian with the direction.
/// </summary>
internal sealed class Tangent
{
    private const string Ending = "Tangent";

    private readonly EquationSystem _system;
    private readonly NodeTable _table;
    private readonly string _ending;
    private readonly Dictionary<Variable, Variable> _tangents = [];
    private readonly Dictionary<Node, Node?> _nodes = [];

    private Tangent(EquationSystem system)
    {
        _system = system;
        _table = system.Table;
        _ending = EndingFor(system);
    }

    /// <summary>The tangent of the system, of its tangent, and so on.</summary>
    /// <param name="order">How often the tangent is taken; 0 for the system itself.</param>
    public static EquationSystem Of(EquationSystem system, int order = 1) => order == 0 ? system : Of(new Tangent(system).Build(), order - 1);

    private EquationSystem Build()
    {
        var roots = _system.Variables.Where(variable => variable.IsOutput || variable.IsLoss).ToList();
        if (_system.Objective is { } objective)
            roots.Add(objective);
        foreach (var variable in Relevance.Of(_system, roots).Where(variable => variable != _system.Objective))
            _tangents.Add(variable, Declare(variable));
        foreach (var (variable, tangent) in _tangents.Select(pair => (pair.Key, pair.Value)).ToList())
            Define(variable, tangent);

        var inputs = WithTangents(_system.Inputs);
        var parameters = _system.Parameters.Concat(_system.Parameters.Where(_tangents.ContainsKey).Select(Of));
        var result = new EquationSystem(_system.Name, _table, [.. inputs, .. parameters, .. WithTangents(_system.Equations)], _system.Sizes);
        if (_system.Objective is { } value)
            result.Objective = new Variable(value.Name, VariableKind.Equation, value.Shape, value.Domain) { Definition = DefinitionOf(value) };
        ValuesByName.Read(_system, [.. _tangents.Values, .. result.Objective is { } slope ? [slope] : Array.Empty<Variable>()]);
        return result;
    }

    private Variable Of(Variable variable) => _tangents[variable];

    private IEnumerable<Variable> WithTangents(IEnumerable<Variable> variables) =>
        variables.SelectMany(variable => _tangents.TryGetValue(variable, out var tangent) ? new[] { variable, tangent } : [variable]);

    private Variable Declare(Variable variable) => new(variable.Name + _ending, variable.Kind, variable.Shape, variable.Domain)
    {
        IsOutput = variable.IsOutput,
        IsInitial = variable.IsInitial,
        IsMemory = variable.IsMemory,
        Start = variable.Start is null ? null : new Start("Zero", double.NaN),
    };

    private void Define(Variable variable, Variable tangent)
    {
        if (variable.Definition is not null)
            tangent.Definition = DefinitionOf(variable);
        if (variable.Boundary is { } boundary)
            tangent.Boundary = Of(boundary);
    }

    private Node DefinitionOf(Variable variable) => _table.Broadcast(Of(variable.Definition!) ?? _table.Constant(0), variable.Shape, variable.Domain);

    /// <summary>The tangent of a node, of its shape and domain; null where it is zero.</summary>
    private Node? Of(Node node)
    {
        if (!_nodes.TryGetValue(node, out var tangent))
        {
            tangent = node.Detail.Variable is { } variable ? Read(node, variable) : TangentRules.Apply(_table, node, Of);
            tangent = tangent is null ? null : _table.Broadcast(tangent, node.Shape, node.Domain);
            if (tangent is not null && node.Label is { } label)
                _table.Named(tangent, label + _ending);
            _nodes.Add(node, tangent);
        }

        return tangent;
    }

    /// <summary>The tangent of a variable is read as the variable is: at this step, at another, at an end.</summary>
    private Node? Read(Node read, Variable variable) => _tangents.TryGetValue(variable, out var tangent)
        ? _table.Make(read.Operation, read.Arguments, read.Shape, read.Domain, read.Detail with { Variable = tangent })
        : null;

    /// <summary>What makes names that no variable has.</summary>
    private static string EndingFor(EquationSystem system)
    {
        var ending = Ending;
        for (var number = 2; system.Variables.Any(variable => variable.Name.EndsWith(ending, StringComparison.Ordinal)); number++)
            ending = Ending + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return ending;
    }
}
