using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>
/// What depends on weights and one token alone is computed once for each distinct token of a batch instead of once for each row:
/// W·E[w] = (W·E)[w]. On the way back the rows of a token are added up before they meet a matrix: Σ δ ⊗ E[w] is one outer product per
/// token, and so is the product Wᵀ·δ that goes into the gradient of E.
/// </summary>
/// <param name="definitionOf">The right-hand side of a variable; null for one that has none.</param>
internal sealed class OncePerToken(NodeTable table, Func<Variable, Node?> definitionOf)
{
    public static readonly Operation Distinct = new(
        "Distinct", OperationKind.Leaf, null, static (_, _, _, _) => null, "tape.Distinct({0})", "each {0}", "The distinct tokens of an input.");

    public static readonly Operation Spread = new(
        "Spread", OperationKind.Heavy, null, static (_, _, _, _) => null, "Rows<V, T>.Gather", "{0}[{1}]", "A value per distinct token, at every step.");

    public static readonly Operation Collect = new(
        "Collect", OperationKind.Heavy, null, static (_, _, _, _) => null, "Rows<V, T>.ScatterAdd", "Σ {0} at {1}", "The sum over the steps of each distinct token.");

    private readonly Dictionary<Node, Node> _collected = [];

    /// <summary>Whether anything was rewritten.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>The token for whose distinct values a node is computed, and which its rows are counted by.</summary>
    public static Variable TokenOf(Node node) =>
        node.Is(Distinct) ? node.Variable
        : node.Is(Collect) ? node.Arguments[1].Variable
        : TokenOf(node.Arguments.First(argument => argument.Domain == Domain.Token));

    /// <summary>How the names of values end that are computed once per distinct token.</summary>
    public static string EndingOf(Variable token) => "_of_" + token.Name;

    /// <summary>The node that computes the same once per token; null where there is none.</summary>
    public Node? Rewrite(Node node)
    {
        var rewritten = node.Is(Accumulation.Accumulate) ? Sum(node)
            : node.Is(Operations.OuterSum) ? GradientOfMatrix(node)
            : node.Is(Operations.ScatterSum) ? GradientOfTable(node)
            : null;
        IsUsed |= rewritten is not null;
        return rewritten;
    }

    /// <summary>The sum over all steps of what is collected by token anyway, such as the gradient of a bias: the sum over the tokens.</summary>
    public Node? RewriteTotal(Node node) =>
        node.Is(Operations.Total) && node.Domain == Domain.Run && _collected.TryGetValue(node.Arguments[0], out var collected) ? table.Total(collected, Domain.Run) : null;

    /// <summary>A sum of which every product is one with a row of a table at the same token.</summary>
    private Node? Sum(Node sum)
    {
        var tokens = sum.Arguments.Where(term => term.Is(Operations.Product)).Select(product => RowOf(product.Arguments[1])?.Arguments[1].Variable).Distinct().ToList();
        if (tokens is not [{ } token] || sum.Arguments.Any(term => !term.Is(Operations.Product) && !Accumulation.IsBias(term)))
            return null;
        var terms = sum.Arguments.Select(term => term.Is(Operations.Product) ? table.Product(term.Arguments[0], OfEach(RowOf(term.Arguments[1])!)) : term).ToList();
        var rows = Named(table.Make(Accumulation.Accumulate, terms, sum.Shape, Domain.Token, Detail.None), sum.Label ?? "linear", token);
        var spread = table.Make(Spread, [rows, table.Read(token)], sum.Shape, Domain.Step, Detail.None);
        spread.Label ??= sum.Label;
        return spread;
    }

    private Node? GradientOfMatrix(Node outer) => RowOf(outer.Arguments[1]) is { } row && CanCollect(outer.Arguments[0])
        ? table.OuterSum(Collected(outer.Arguments[0], row.Arguments[1].Variable), OfEach(row))
        : null;

    /// <summary>The gradient of a table, of which some terms are sums of products.</summary>
    private Node? GradientOfTable(Node scatter)
    {
        var (rows, token) = (scatter.Arguments[0], scatter.Arguments[1]);
        if (!IsOfSteps(token))
            return null;
        var sum = Behind(rows);
        var terms = sum.Is(Operations.Add) ? sum.Arguments : [sum];
        var collected = terms.Where(IsSumOfCollectable).ToList();
        if (collected.Count == 0)
            return null;
        var others = terms.Except(collected).ToList();
        var parts = collected.Select(term => table.ScatterSum(Collected(rows, term, token.Variable), table.Leaf(Distinct, token.Variable), scatter.Shape));
        return table.Add([.. parts, .. others.Count == 0 ? [] : new[] { table.ScatterSum(InMemory(table.Add([.. others])), token, scatter.Shape) }]);
    }

    /// <summary>What a kernel reads: the neighbours in time of a value get rows of their own.</summary>
    private Node InMemory(Node rows) => rows.Is(Operations.Shift) ? table.Copy(rows) : rows;

    private static bool IsSumOfCollectable(Node term) => term.Is(Accumulation.Accumulate) && term.Arguments.All(product => product.Is(Operations.Product) && CanCollect(product.Arguments[1]));

    private static bool CanCollect(Node rows) => rows.Domain == Domain.Step && !rows.Is(Operations.Shift);

    private Node Collected(Node rows, Node sum, Variable token) => Named(
        table.Make(Accumulation.Accumulate, [.. sum.Arguments.Select(product => table.Product(product.Arguments[0], Collected(product.Arguments[1], token)))], sum.Shape, Domain.Token, Detail.None),
        rows.Detail.Variable?.Name ?? sum.Label ?? "linear",
        token);

    private Node Collected(Node rows, Variable token)
    {
        var collected = Named(table.Make(Collect, [rows, table.Read(token)], rows.Shape, Domain.Token, Detail.None), rows.Detail.Variable?.Name ?? rows.Label ?? "term", token);
        if (!_collected.ContainsKey(rows))
            _collected.Add(rows, collected);
        return collected;
    }

    /// <summary>The rows of a table at the distinct tokens.</summary>
    private Node OfEach(Node row)
    {
        var token = row.Arguments[1].Variable;
        return Named(table.Gather(row.Arguments[0], table.Leaf(Distinct, token)), row.Arguments[0].Variable.Name, token);
    }

    /// <summary>The row of a table at a token of each step that an operand is; null for any other.</summary>
    private Node? RowOf(Node operand)
    {
        var node = operand.Is(Operations.Variable) || operand.Is(Operations.Gather) ? Behind(operand) : operand;
        return node.Is(Operations.Gather) && node.Arguments[0].Is(Operations.Variable) && IsOfSteps(node.Arguments[1]) ? node : null;
    }

    private Node Behind(Node node) => node.Is(Operations.Variable) && definitionOf(node.Variable) is { } definition && definition.Domain == node.Domain ? Behind(definition) : node;

    private static bool IsOfSteps(Node token) => token.Is(Operations.Variable) && token.Domain == Domain.Step;

    private static Node Named(Node node, string name, Variable token)
    {
        node.Label ??= name + EndingOf(token);
        return node;
    }
}
