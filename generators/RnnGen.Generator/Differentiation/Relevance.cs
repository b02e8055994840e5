using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Differentiation;

/// <summary>Which variables have an adjoint: those that the roots depend on and that depend on something to differentiate by.</summary>
internal static class Relevance
{
    /// <summary>The relevant variables, each before those whose value at the same step it reads.</summary>
    public static IReadOnlyList<Variable> Of(EquationSystem system, IReadOnlyList<Variable> roots)
    {
        var table = system.Table;
        var shifted = system.Equations.Concat(roots).SelectMany(Shifts).Select(node => node.Variable).ToList();
        var initial = shifted.Select(variable => variable.Boundary).OfType<Node>();
        var nodes = Dependence.SlopingClosure(table, roots.Concat(shifted).Select(table.Read).Concat(initial));

        var active = new HashSet<Node>();
        for (var count = -1; count != active.Count;)
        {
            count = active.Count;
            active.UnionWith(nodes.Where(node => IsDifferentiable(node) || Dependence.Slopes(table, node).Any(active.Contains)));
        }

        var variables = nodes.Where(node => node.Is(Operations.Variable) && active.Contains(node)).Select(node => node.Variable).ToList();
        return [.. WithinStepOrder(variables).Reverse()];
    }

    /// <summary>
    /// The variables that are read one step away, and in which direction; one with an initial value that is read at its end counts too. Where
    /// no derivative is passed to a read, the gradient of the final value still has to be taken in.
    /// </summary>
    public static IEnumerable<(Variable Variable, int Steps)> Carried(EquationSystem system, IReadOnlyList<Variable> relevant)
    {
        var isRelevant = new HashSet<Variable>(relevant);
        var nodes = Dependence.Closure(system.Table, relevant.Select(system.Table.Read));
        var shifts = nodes.Where(node => node.Is(Operations.Shift)).Select(node => (node.Variable, node.Detail.Steps));
        var ends = nodes.Where(node => node.Operation.Kind == OperationKind.OverTime && node.Detail.Variable?.Boundary is not null)
            .Select(node => (node.Variable, node.Is(Operations.Last) ? -1 : 1));
        return shifts.Concat(ends).Distinct().Where(carried => isRelevant.Contains(carried.Variable)).ToList();
    }

    private static IEnumerable<Node> Shifts(Variable variable) => variable.Definition is { } definition ? Shifts(definition) : [];

    private static IEnumerable<Node> Shifts(Node node) => node.Is(Operations.Shift) ? [node] : node.Arguments.SelectMany(Shifts);

    private static bool IsDifferentiable(Node node) => node.Is(Operations.Variable)
        && node.Variable is { Kind: VariableKind.Parameter or VariableKind.Input, IsFixed: false, IsTarget: false };

    /// <summary>The variables, each after those whose value at the same step its definition reads.</summary>
    private static IEnumerable<Variable> WithinStepOrder(IReadOnlyList<Variable> variables)
    {
        var known = new HashSet<Variable>(variables);
        var done = new HashSet<Variable>();
        var ordered = new List<Variable>();
        foreach (var variable in variables)
            Visit(variable);
        return ordered;

        void Visit(Variable variable)
        {
            if (!known.Contains(variable) || !done.Add(variable))
                return;
            if (variable.Definition is { } definition)
                VisitReads(definition);
            ordered.Add(variable);
        }

        void VisitReads(Node node)
        {
            if (node.Is(Operations.Variable))
                Visit(node.Variable);
            foreach (var argument in node.Arguments)
                VisitReads(argument);
        }
    }
}
