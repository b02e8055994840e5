using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Modification;

/// <summary>A declaration that is being changed, and the weights that are added to it.</summary>
internal sealed class Rewriting(Declaration cell)
{
    private readonly Dictionary<string, WeightDeclaration> _weights = [];

    /// <summary>The declaration with every <c>Linear</c> replaced, and the weights that this adds.</summary>
    public Declaration Linears(Func<EquationDeclaration, Linear, Expression> replacement) =>
        Bodies((equation, expression) => expression is Linear linear ? replacement(equation, linear) : expression);

    /// <summary>The declaration with expressions replaced, from the inside outwards, and the weights that this adds.</summary>
    public Declaration Bodies(Func<EquationDeclaration, Expression, Expression> replacement)
    {
        var equations = cell.Equations.Select(equation => equation with { Body = Expressions.Map(equation.Body, expression => replacement(equation, expression)) }).ToEquatableArray();
        return cell with { Equations = equations, Weights = cell.Weights.Concat(_weights.Values).ToEquatableArray() };
    }

    /// <summary>A vector of weights.</summary>
    public Reference Vector(int node, string name, double start = 0) =>
        Weight(node, start == 0 ? new(name, SymbolType.Vec, "", double.NaN, 0, 0) : new(name, SymbolType.Vec, "Constant", start, 0, 0));

    public Reference Weight(int node, WeightDeclaration weight)
    {
        _weights[weight.Name] = weight;
        return new Reference(node, weight.Name);
    }

    /// <summary>The bias that a <c>Linear</c> has, as a weight of its own.</summary>
    public Reference Bias(EquationDeclaration equation, Linear linear) => Vector(linear.Node, Prefix(equation, linear) + ".bias", equation.Gate?.Bias ?? 0);

    /// <summary>What the names of a <c>Linear</c>'s parameters begin with.</summary>
    public static string Prefix(EquationDeclaration equation, Linear linear) => linear.Name.Length == 0 ? equation.Member : $"{equation.Member}.{linear.Name}";
}
