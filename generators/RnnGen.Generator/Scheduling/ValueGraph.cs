using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>Finds the values that the roots need, and what reads what.</summary>
internal sealed class ValueGraph
{
    private readonly NodeTable _table;
    private readonly Definitions _definitions;
    private readonly IReadOnlyDictionary<Node, Value> _earlier;
    private readonly bool _isForward;
    private readonly Dictionary<Node, Value> _values = [];
    private readonly Queue<Value> _pending = [];
    private readonly bool _links;

    /// <param name="earlier">The values of the forward run, when this is the backward run: they are read, not computed again.</param>
    /// <param name="gradients">The adjoints of parameters: each term is added to the gradient by itself.</param>
    public ValueGraph(
        NodeTable table,
        Definitions definitions,
        IEnumerable<Variable> roots,
        IEnumerable<(Variable Parameter, Variable Adjoint)> gradients,
        IReadOnlyDictionary<Node, Value>? earlier)
    {
        _table = table;
        _definitions = definitions;
        _isForward = earlier is null;
        _earlier = earlier ?? new Dictionary<Node, Value>();
        foreach (var root in roots)
            Find(table.Read(root));
        foreach (var (parameter, adjoint) in gradients)
            AddGradient(parameter, adjoint);
        while (_pending.Count > 0)
            Connect(_pending.Dequeue());

        // Only now is it known which expressions are values for somebody.
        _links = true;
        foreach (var value in _values.Values.ToList())
            Connect(value);
    }

    public IReadOnlyDictionary<Node, Value> Values => _values;

    /// <summary>The value that an operand leads to, at this step or another; null for one that the caller gives.</summary>
    public Value? ValueBehind(Node operand)
    {
        var node = Resolve(operand.Is(Operations.Shift) ? _table.Read(operand.Variable) : operand);
        return _values.TryGetValue(node, out var value) || _earlier.TryGetValue(node, out value) ? value : null;
    }

    /// <summary>A variable that is no more than another name for a value leads to that value.</summary>
    public Node Resolve(Node node) => node.Is(Operations.Variable) && _definitions.Of(node.Variable) is { } definition && definition.Is(Operations.Variable) && definition.Domain == node.Domain
        ? Resolve(definition)
        : node;

    private void AddGradient(Variable parameter, Variable adjoint)
    {
        var node = Resolve(_table.Read(adjoint));
        if (node.Is(Operations.Variable) && (node.Variable == adjoint || !IsInPlaceOfItsOwn(node)))
            node = _definitions.Of(node.Variable)!;
        foreach (var term in Terms(node).Where(term => !IsZero(term)))
            Find(IsInPlaceOfItsOwn(term) ? _table.Copy(term) : term).Targets.Add(parameter);
    }

    private static IEnumerable<Node> Terms(Node node) => node.Is(Operations.Add) ? node.Arguments.SelectMany(Terms) : [node];

    /// <summary>What a kernel writes to a place of its own, and cannot add into a gradient; the gradient of a computed matrix, which others read too.</summary>
    private bool IsInPlaceOfItsOwn(Node term) => Resolve(term) is { } node && node.Is(Operations.Variable) && _definitions.Of(node.Variable) is { } definition
        ? Terms(definition).Any(Operations.IsOuterSum) || IsInPlaceOfItsOwn(definition)
        : term.Is(Accumulation.Accumulate) || term.Is(Operations.Gather) || Operations.FillsRow(term);

    private Value Find(Node node)
    {
        node = Resolve(node);
        if (_earlier.TryGetValue(node, out var value) || _values.TryGetValue(node, out value))
            return value;
        var expression = node.Is(Operations.Variable) ? _definitions.Of(node.Variable)! : node;
        value = new Value(node, expression, _isForward);
        _values.Add(node, value);
        _pending.Enqueue(value);
        return value;
    }

    private void Connect(Value value)
    {
        var root = value.Expression;
        while (root.Is(Operations.PadColumns))
            root = root.Arguments[0];
        var needsMemory = NeedsOperandsInMemory(root);
        foreach (var argument in root.Arguments)
        {
            if (argument.Is(Operations.Product))
                Factors(value, argument);
            else if (needsMemory)
                Operand(value, argument);
            else
                Visit(value, argument);
        }

        if (root.Arguments.Count == 0)
            Visit(value, root);
    }

    private void Visit(Value user, Node node)
    {
        if (node.Detail.Variable is { } variable && (node.Is(Operations.Shift) || node == user.Expression && (node.Operation.Kind == OperationKind.OverTime || Operations.FollowsLink(node))))
        {
            ReadElsewhere(user, node, variable);
            return;
        }

        if (node.Operation.Kind == OperationKind.Leaf && !node.Is(Operations.Variable) && !IsValue(node, user))
            return;
        node = Resolve(node);
        if (IsGiven(node))
            return;
        if (node != user.Expression && IsValue(node, user))
        {
            Link(user, Find(node), 0);
            return;
        }

        foreach (var argument in node.Arguments)
        {
            if (Operations.IsView(node))
                Operand(user, argument);
            else
                Visit(user, argument);
        }
    }

    /// <summary>A shift, a last or a first value: it reads the variable, and what stands beyond its ends.</summary>
    private void ReadElsewhere(Value user, Node node, Variable variable)
    {
        if (ValueOfRead(variable) is { } value)
            Link(user, value, node.Detail.Steps);
        if (!node.Is(Operations.SumLinked) && _definitions.BoundaryOf(variable) is { } boundary)
            Operand(user, boundary);
    }

    private Value? ValueOfRead(Variable variable) => variable.Kind == VariableKind.Equation ? Find(_table.Read(variable)) : null;

    /// <summary>The vector of a product, and its matrix where that is computed.</summary>
    private void Factors(Value user, Node product)
    {
        Operand(user, Operations.WholeOf(product.Arguments[0]));
        Operand(user, product.Arguments[1]);
    }

    /// <summary>A node that must lie in memory to be read.</summary>
    private void Operand(Value user, Node node)
    {
        node = Resolve(node);
        if (node.Detail.Variable is { } variable && !node.Is(Operations.Variable) && node.Is(Operations.Shift))
            ReadElsewhere(user, node, variable);
        else if (node.Operation.Kind != OperationKind.Leaf || !IsGiven(node) && node.Is(Operations.Variable) || Operations.IsRandom(node))
            Link(user, Find(node), 0);
    }

    private void Link(Value user, Value value, int steps)
    {
        if (!_links || user.Reads.Contains((value, steps)))
            return;
        user.Reads.Add((value, steps));
        value.Users.Add((user, steps));
    }

    private static bool IsGiven(Node node) => node.Is(Operations.Variable) && node.Variable.Kind != VariableKind.Equation;

    private bool IsValue(Node node, Value user)
    {
        if (_earlier.ContainsKey(node) || _values.ContainsKey(node) || node.Is(Operations.Variable))
            return true;
        return node.Operation.Kind switch
        {
            OperationKind.Heavy or OperationKind.OverTime => true,
            OperationKind.Row => !Operations.IsView(node),
            OperationKind.Elementwise => (node.Domain < user.Domain || IsOncePerRow(node, user)) && !user.Expression.Is(Operations.Total) && !IsConstant(node),
            _ => false,
        };
    }

    /// <summary>Whether a scalar that takes work stands in a pass over the elements of a vector; a constant factor stays there.</summary>
    private static bool IsOncePerRow(Node node, Value user) => node.Shape.IsScalar
        && !(node.Is(Operations.Multiply) && node.Arguments[0].Is(Operations.Constant))
        && !(Operations.IsSumOfElements(user.Expression) ? user.Expression.Arguments[0] : user.Expression).Shape.IsScalar;

    private static bool IsZero(Node node) => node.IsConstant(0) || node.Is(Operations.Broadcast) && IsZero(node.Arguments[0]);

    private static bool IsConstant(Node node) => node.Detail.Variable is null && !Operations.IsOfStep(node) && !Operations.IsRandom(node) && node.Arguments.All(IsConstant);

    private static bool NeedsOperandsInMemory(Node node) => node.Operation.Kind == OperationKind.Heavy
        || node.Operation.Kind == OperationKind.Row && !Operations.IsSumOfElements(node);
}
