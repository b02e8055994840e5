using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Differentiation;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>
/// Makes a plan out of a system and its adjoint: the loop over time is distributed along the strongly connected
/// components of the dependence graph, so that heavy work leaves it.
/// </summary>
internal sealed class Scheduler
{
    private readonly EquationSystem _system;
    private readonly AdjointSystem _adjoint;
    private readonly NodeTable _table;
    private readonly Definitions _definitions;

    private Scheduler(EquationSystem system, AdjointSystem adjoint)
    {
        _system = system;
        _adjoint = adjoint;
        _table = system.Table;
        var objective = system.Objective is { } variable ? new[] { variable } : [];
        _definitions = new Definitions(_table, [.. system.Variables, .. objective, .. adjoint.System.Variables], [.. Visible(), .. Carries(), .. ReadOverLinks(), .. Gradients().Select(gradient => gradient.Adjoint)]);
    }

    public static Plan Schedule(EquationSystem system, AdjointSystem adjoint)
    {
        var scheduler = new Scheduler(system, adjoint);
        scheduler.SplitSums();
        if (!scheduler._definitions.ComputeOncePerToken())
            return scheduler.Build(streamed: null);
        var streamed = new Scheduler(system, adjoint);
        streamed.SplitSums();
        return scheduler.Build(streamed.Build(streamed: null));
    }

    /// <param name="streamed">The plan that computes the same step by step; null where it is this one.</param>
    private Plan Build(Plan? streamed)
    {
        var (forward, backward) = Graphs();
        SetOrder(forward.Values.Values.Concat(backward.Values.Values));
        var forwardItems = new Section(forward.Values.Values).Order.Select(StatementBuilder.Build).ToList();
        var backwardItems = new Section(backward.Values.Values).Order.Select(StatementBuilder.Build).ToList();
        var values = forward.Values.Concat(backward.Values).ToDictionary(pair => pair.Key, pair => pair.Value);
        List<PlanItem> items = [.. forwardItems, .. backwardItems];
        ValueNames.Give(Plan.StatementsOf(items).SelectMany(statement => statement.Values), _system.Variables.Concat(_adjoint.System.Variables), _table);
        var context = new PlanContext(items, values, backward.Resolve, _table.Read, _definitions.BoundaryOf, Visible());
        StorageAllocator.Allocate(context);
        var joiner = new ProductJoiner(context);
        foreach (var sums in Plan.StatementsOf(items).OfType<SumStatement>())
            joiner.Join(sums);
        PlacePacked(items, context);
        return new Plan(_system, _adjoint, forwardItems, backwardItems, context, streamed);
    }

    private static void PlacePacked(IReadOnlyList<PlanItem> items, PlanContext context)
    {
        var packs = Plan.StatementsOf(items).OfType<PackStatement>().SelectMany(pack => pack.Matrices.Select(matrix => (matrix, pack))).ToDictionary(pair => pair.matrix, pair => pair.pack);
        foreach (var product in Plan.StatementsOf(items).OfType<SumStatement>().SelectMany(sums => sums.Products))
        {
            foreach (var part in product.Parts)
            {
                if (context.ValueOf(Operations.WholeOf(part.Matrix)) is { } matrix)
                    packs[matrix].Parts.Add((product, part));
            }
        }
    }

    private void SetOrder(IEnumerable<Value> values)
    {
        var equations = _system.Equations.Concat(_adjoint.System.Equations).ToList();
        foreach (var value in values.Where(value => value.Variable is not null))
            value.Order = equations.IndexOf(value.Variable!);
    }

    /// <summary>The terms of a sum that do not depend on its loop become a sum before it.</summary>
    private void SplitSums()
    {
        var (forward, backward) = Graphs();
        var inner = new Dictionary<Node, ISet<Node>>();
        foreach (var graph in new[] { forward, backward })
        {
            foreach (var loop in Section.FindLoops([.. graph.Values.Values]))
            {
                foreach (var sum in loop.Values.Where(value => value.Expression.Is(Accumulation.Accumulate)))
                    inner[sum.Expression] = new HashSet<Node>(Stacking.Products(sum).Where(product => graph.ValueBehind(product.Arguments[1])?.Loop == loop));
            }
        }

        _definitions.Split(inner);
    }

    private (ValueGraph Forward, ValueGraph Backward) Graphs()
    {
        var objective = _system.Objective is { } variable ? new[] { variable } : [];
        var forward = new ValueGraph(_table, _definitions, _system.Equations.Concat(objective), [], null);
        var roots = InputAdjoints().Concat(Carries());
        return (forward, new ValueGraph(_table, _definitions, roots, Gradients(), forward.Values));
    }

    private IEnumerable<Variable> ReadOverLinks() => _table.Nodes.Where(Operations.FollowsLink).Select(node => node.Variable).Distinct();

    private IEnumerable<Variable> Carries() => _adjoint.Carries.Select(carry => carry.Variable);

    private IEnumerable<(Variable Parameter, Variable Adjoint)> Gradients() => _system.Parameters.Where(_adjoint.AdjointOf.ContainsKey).Select(parameter => (parameter, _adjoint.AdjointOf[parameter]));

    private IEnumerable<Variable> InputAdjoints() => _system.Variables.Where(variable => variable.Kind == VariableKind.Input && _adjoint.AdjointOf.ContainsKey(variable)).Select(variable => _adjoint.AdjointOf[variable]);

    /// <summary>Every named equation can be read after a run, and the gradients of inputs.</summary>
    private IEnumerable<Variable> Visible() => _system.Equations.Concat(InputAdjoints());
}
