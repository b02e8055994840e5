using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Modification;

/// <summary>The products of matrices with the past: the arguments <c>Prev(h)</c> of a <c>Linear</c>, and <c>U * Prev(h)</c>.</summary>
internal static class RecurrentProducts
{
    public const string Sought = "no matrix that multiplies a Prev of a state";

    /// <summary>Makes one product of another.</summary>
    /// <param name="rewriting">Takes the weights that the product needs.</param>
    /// <param name="node">The place.</param>
    /// <param name="matrix">The name that the matrix had.</param>
    /// <param name="past">What it multiplied.</param>
    public delegate Expression Product(Rewriting rewriting, int node, string matrix, Expression past);

    /// <summary>Replaces every product of a matrix with a <c>Prev</c> of a state; a matrix that is read elsewhere too stays as it is.</summary>
    public static Declaration Replace(Declaration cell, Product product)
    {
        var matrices = RecurrentMatrices(cell);
        var without = cell with { Weights = cell.Weights.Where(weight => !matrices.Contains(weight.Name)).ToEquatableArray() };
        var rewriting = new Rewriting(without);
        return rewriting.Bodies((equation, expression) => expression switch
        {
            Linear linear => OfLinear(cell, rewriting, equation, linear, product),
            Call { Operation: "Product" } call when IsProduct(cell, call, out var matrix) && matrices.Contains(matrix) => product(rewriting, call.Node, matrix, call.Arguments[1]),
            _ => expression,
        });
    }

    private static Expression OfLinear(Declaration cell, Rewriting rewriting, EquationDeclaration equation, Linear linear, Product product)
    {
        var (pasts, present) = Expressions.ByTime(cell, linear);
        if (pasts.Count == 0)
            return linear;
        var terms = new List<Expression>();
        if (present.Count > 0)
            terms.Add(Expressions.Linear(linear, present, linear.HasBias));
        foreach (var past in pasts)
            terms.Add(product(rewriting, linear.Node, $"{Rewriting.Prefix(equation, linear)}.{Expressions.NameOfPast(past)}", past));
        if (present.Count == 0 && linear.HasBias)
            terms.Add(rewriting.Bias(equation, linear));
        return Expressions.Sum(linear.Node, terms);
    }

    /// <summary>The declared matrices that do nothing but multiply the past.</summary>
    private static HashSet<string> RecurrentMatrices(Declaration cell)
    {
        var found = new List<string>();
        foreach (var equation in cell.Equations)
            Expressions.Map(equation.Body, expression => Note(cell, expression, found));
        var reads = cell.Equations.SelectMany(equation => Expressions.Reads(equation.Body)).ToList();
        return [.. found.Where(name => reads.Count(read => read == name) == found.Count(other => other == name))];
    }

    private static Expression Note(Declaration cell, Expression expression, List<string> found)
    {
        if (expression is Call { Operation: "Product" } call && IsProduct(cell, call, out var matrix))
            found.Add(matrix);
        return expression;
    }

    private static bool IsProduct(Declaration cell, Call call, out string matrix)
    {
        matrix = (call.Arguments[0] as Reference)?.Name ?? "";
        var name = matrix;
        return cell.Weights.Any(weight => weight.Name == name && weight.Type == SymbolType.Mat) && Expressions.IsPast(cell, call.Arguments[1]);
    }
}
