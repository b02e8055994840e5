using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>The right-hand sides as they are computed: the system's own are kept as they are printed.</summary>
internal sealed class Definitions
{
    private readonly NodeTable _table;
    private readonly Dictionary<Variable, Node> _definitions = [];
    private readonly Dictionary<Variable, Node> _boundaries = [];

    /// <param name="results">What is computed for its own sake.</param>
    public Definitions(NodeTable table, IReadOnlyList<Variable> variables, IEnumerable<Variable> results)
    {
        _table = table;
        foreach (var variable in variables)
        {
            if (variable.Definition is { } definition)
                _definitions[variable] = definition;
            if (variable.Boundary is { } boundary)
                _boundaries[variable] = boundary;
        }

        Rewrite((_, node) => Operations.ValueOf(_table, node));
        foreach (var result in results.Where(IsNameOfGiven).ToList())
            _definitions[result] = table.Copy(_definitions[result]);
        ReadByName();
        var shared = SharedProducts();
        Rewrite((_, node) => Accumulation.Gather(_table, node, shared));
    }

    public Node? Of(Variable variable) => _definitions.TryGetValue(variable, out var definition) ? definition : null;

    public Node? BoundaryOf(Variable variable) => _boundaries.TryGetValue(variable, out var boundary) ? boundary : null;

    /// <summary>Splits sums, each given with the terms that stay in its loop.</summary>
    public void Split(IReadOnlyDictionary<Node, ISet<Node>> inner) =>
        Rewrite((sum, rebuilt) => inner.TryGetValue(sum, out var terms) ? Accumulation.Split(_table, rebuilt, [.. sum.Arguments.Select(terms.Contains)]) : rebuilt);

    /// <summary>Moves what depends on weights and one token alone to where it is computed once per distinct token.</summary>
    /// <returns>Whether there is any.</returns>
    public bool ComputeOncePerToken()
    {
        var shared = new OncePerToken(_table, Of);
        Rewrite((_, node) => shared.Rewrite(node));
        Rewrite((_, node) => shared.RewriteTotal(node));
        return shared.IsUsed;
    }

    /// <summary>Whether a variable is no more than another name for something that the caller gives.</summary>
    private bool IsNameOfGiven(Variable variable) => _definitions.TryGetValue(variable, out var definition)
        && definition.Is(Operations.Variable)
        && (definition.Variable.Kind != VariableKind.Equation || IsNameOfGiven(definition.Variable));

    /// <summary>Wherever a variable's right-hand side stands inside another one, the variable is read instead; but the gradients of matrices, which are added to, are not read.</summary>
    private void ReadByName()
    {
        var names = new Dictionary<Node, Variable>();
        foreach (var pair in _definitions.Where(pair => pair.Value.Operation.Kind != OperationKind.Leaf && !pair.Value.Is(Operations.Broadcast) && !pair.Value.Is(Operations.OuterSum)))
        {
            if (!names.ContainsKey(pair.Value))
                names.Add(pair.Value, pair.Key);
        }

        var rewriter = new Rewriter(_table, node => names.TryGetValue(node, out var variable) ? _table.Read(variable) : null);
        foreach (var variable in _definitions.Keys.ToList())
        {
            var definition = _definitions[variable];
            _definitions[variable] = names.TryGetValue(definition, out var owner) && owner == variable
                ? _table.With(definition, [.. definition.Arguments.Select(rewriter.Rewrite)])
                : rewriter.Rewrite(definition);
        }
    }

    /// <summary>The products that stand in more than one place.</summary>
    private HashSet<Node> SharedProducts()
    {
        var users = new Dictionary<Node, int>();
        var seen = new HashSet<Node>();
        foreach (var definition in _definitions.Values)
            Count(definition);
        return [.. users.Where(pair => pair.Value > 1).Select(pair => pair.Key)];

        void Count(Node node)
        {
            if (node.Is(Operations.Product))
                users[node] = users.TryGetValue(node, out var count) ? count + 1 : 1;
            if (!seen.Add(node))
                return;
            foreach (var argument in node.Arguments)
                Count(argument);
        }
    }

    private void Rewrite(Func<Node, Node, Node?> replacement)
    {
        var rewriter = new Rewriter(_table, replacement);
        foreach (var variable in _definitions.Keys.ToList())
            _definitions[variable] = rewriter.Rewrite(_definitions[variable]);
        foreach (var variable in _boundaries.Keys.ToList())
            _boundaries[variable] = rewriter.Rewrite(_boundaries[variable]);
    }
}
