using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Differentiation;

/// <summary>
/// The adjoint of a system: again a system of recurrence equations, with time reversed. A use of v at the same step
/// in u contributes (∂u/∂v)ᵀ δu; all uses of v one step away are summed into one carry, which is read at the
/// opposite shift.
/// </summary>
internal sealed partial class Adjoint
{
    private readonly EquationSystem _system;
    private readonly NodeTable _table;
    private readonly Dictionary<Variable, List<Node>> _contributions = [];
    private readonly Dictionary<Variable, Variable> _adjoints = [];
    private readonly Dictionary<Node, bool> _reaches = [];
    private readonly List<Carry> _carries = [];
    private readonly List<Variable> _seeds = [];

    private Adjoint(EquationSystem system)
    {
        _system = system;
        _table = system.Table;
    }

    /// <summary>The adjoint of the system's objective, or of its outputs where it has none, and of its final states.</summary>
    public static AdjointSystem Of(EquationSystem system) => new Adjoint(system).Build();

    private AdjointSystem Build()
    {
        var roots = _system.Objective is { } objective ? [objective] : _system.Variables.Where(variable => variable.IsOutput).ToList();
        var relevant = Relevance.Of(_system, roots);
        foreach (var variable in relevant)
            Declare(variable);
        foreach (var (variable, steps) in Relevance.Carried(_system, relevant))
            AddCarry(variable, steps);
        foreach (var root in roots.Where(_adjoints.ContainsKey))
            Give(root, root == _system.Objective ? _table.Constant(1) : Seed(root, $"δ{root.Name}.seed", root.Domain));

        var equations = relevant.Where(variable => variable.Kind == VariableKind.Equation).ToList();
        foreach (var equation in equations)
            Propagate(equation);
        foreach (var carry in _carries)
            Define(carry);
        foreach (var variable in relevant)
            _adjoints[variable].Definition = Sum(_contributions[variable], variable.Shape, variable.Domain);

        var leaves = _system.Variables.Intersect(relevant).Except(equations);
        List<Variable> variables = [.. _seeds, .. equations.Select(Of), .. _carries.Select(carry => carry.Variable), .. leaves.Select(Of)];
        ValuesByName.Read(_system, variables);
        return new AdjointSystem(new EquationSystem(_system.Name, _table, variables, _system.Sizes), _adjoints, _carries);
    }

    private Variable Of(Variable variable) => _adjoints[variable];

    private void Declare(Variable variable)
    {
        _adjoints.Add(variable, new Variable("δ" + variable.Name, VariableKind.Equation, variable.Shape, variable.Domain));
        _contributions.Add(variable, []);
    }

    private Node Seed(Variable variable, string name, Domain domain)
    {
        var seed = new Variable(name, VariableKind.Seed, variable.Shape, domain);
        _seeds.Add(seed);
        return _table.Read(seed);
    }

    private void AddCarry(Variable variable, int steps)
    {
        var name = steps < 0 ? $"carry.{variable.Name}" : $"carryBack.{variable.Name}";
        var carry = new Carry(variable, steps, new Variable(name, VariableKind.Equation, variable.Shape, Domain.Step));
        carry.Boundary.Add(Seed(variable, steps < 0 ? $"δ{variable.Name}.final" : $"δ{variable.Name}.front", Domain.Sequence));
        _carries.Add(carry);
    }

    private void Give(Variable variable, Node adjoint)
    {
        if (_contributions.TryGetValue(variable, out var contributions))
            contributions.Add(_table.Reduce(adjoint, variable.Shape, variable.Domain));
    }

    /// <summary>Takes the adjoint of a variable through its definition to everything that it reads.</summary>
    private void Propagate(Variable variable)
    {
        var definition = variable.Definition!;
        var adjoints = new Dictionary<Node, List<Node>> { [definition] = [_table.Read(Of(variable))] };
        foreach (var node in Enumerable.Reverse(NodesOf(definition)).Where(adjoints.ContainsKey))
        {
            var adjoint = _table.Add([.. adjoints[node]]);
            if (node.Label is { } label)
                _table.Named(adjoint, "δ" + label);
            if (node.Detail.Variable is not null)
                Arrive(node, adjoint);
            for (var i = 0; i < node.Arguments.Count; i++)
            {
                var argument = node.Arguments[i];
                if (!Reaches(argument) || node.Operation.Derivative(_table, node, adjoint, i) is not { } contribution)
                    continue;
                if (!adjoints.TryGetValue(argument, out var list))
                    adjoints.Add(argument, list = []);
                list.Add(_table.Reduce(contribution, argument.Shape, argument.Domain));
            }
        }
    }

    /// <summary>An adjoint has come to a read of a variable: at this step, one step away, or at an end of the sequence.</summary>
    private void Arrive(Node read, Node adjoint)
    {
        var variable = read.Variable;
        if (!_adjoints.ContainsKey(variable))
            return;
        if (read.Is(Operations.Variable))
            Give(variable, adjoint);
        else if (Operations.FollowsLink(read))
            ReturnOverLink(read, adjoint);
        else if (read.Is(Operations.Shift))
            FindCarry(variable, read.Detail.Steps)!.Terms.Add(_table.Reduce(adjoint, variable.Shape, Domain.Step));
        else if (FindCarry(variable, read.Is(Operations.Last) ? -1 : 1) is { } carry)
            carry.Boundary.Add(adjoint);
        else
            Give(variable, _table.Multiply(_table.Leaf(read.Is(Operations.Last) ? Operations.IsLast : Operations.IsFirst, Domain.Step), adjoint));
    }

    private Carry? FindCarry(Variable variable, int steps) => _carries.FirstOrDefault(carry => carry.Of == variable && carry.Steps == steps);

    private void Define(Carry carry)
    {
        carry.Variable.Definition = Sum(carry.Terms, carry.Variable.Shape, Domain.Step);
        carry.Variable.Boundary = _table.Add([.. carry.Boundary]);
        Give(carry.Of, _table.Shift(carry.Variable, -carry.Steps));
        if (carry.Of.Boundary is not { } boundary || !boundary.Is(Operations.Variable))
            return;

        // What falls off the start is the gradient of the initial value: per sequence if given, summed if learned. A sequence that is
        // carried on did not read it.
        var fallen = carry.Steps < 0 ? _table.First(carry.Variable) : _table.Last(carry.Variable);
        Give(boundary.Variable, _table.Multiply(_table.Leaf(Operations.IsFresh, Domain.Sequence), fallen));
    }

    private Node Sum(List<Node> terms, Shape shape, Domain domain) =>
        _table.Broadcast(terms.Count == 0 ? _table.Constant(0) : _table.Add([.. terms]), shape, domain);

    /// <summary>Whether something to differentiate by is read beneath the node.</summary>
    private bool Reaches(Node node)
    {
        if (!_reaches.TryGetValue(node, out var reaches))
        {
            reaches = node.Detail.Variable is { } variable && _adjoints.ContainsKey(variable) || Dependence.Sloping(node).Any(Reaches);
            _reaches.Add(node, reaches);
        }

        return reaches;
    }

    /// <summary>The nodes of one right-hand side, arguments first.</summary>
    private static List<Node> NodesOf(Node root)
    {
        var nodes = new SortedDictionary<int, Node>();
        var pending = new Stack<Node>([root]);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (nodes.ContainsKey(node.Id))
                continue;
            nodes.Add(node.Id, node);
            foreach (var argument in node.Arguments)
                pending.Push(argument);
        }

        return [.. nodes.Values];
    }
}
