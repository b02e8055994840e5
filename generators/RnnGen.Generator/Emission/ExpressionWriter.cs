using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Emission;

/// <summary>Writes an expression in C#, over names for what it reads.</summary>
/// <param name="nameOf">The local name of a node that has one; null for a node that must be written out.</param>
internal sealed class ExpressionWriter(Func<Node, string?> nameOf, Func<Size, string> size)
{
    /// <summary>The expression of a node that may have a name.</summary>
    public string Write(Node node) => Write(node, 0);

    /// <summary>The expression behind a node's own name.</summary>
    public string WriteOut(Node node) => Written(node, 0);

    // Precedence: 0 anything, 1 a term, 2 a factor, 3 the right side of a quotient.
    private string Write(Node node, int precedence) => nameOf(node) ?? Written(node, precedence);

    private string Written(Node node, int precedence)
    {
        if (node.Is(Operations.Constant))
            return Constant(node.Detail.Value);
        if (node.Is(Operations.InverseWidth))
            return $"V.Constant(1.0 / {Parenthesize(size(node.Detail.Extent!.Width), true)})";
        if (node.Is(Operations.Broadcast))
            return Write(node.Arguments[0], precedence);
        if (node.Is(Operations.Add))
            return Parenthesize(Sum(node.Arguments), precedence > 1);
        if (node.Is(Operations.Multiply))
            return Parenthesize(Product(node.Arguments), precedence > 2);
        if (node.Is(Operations.Divide))
            return Parenthesize($"{Write(node.Arguments[0], 2)} / {Write(node.Arguments[1], 3)}", precedence > 2);
        if (node.Is(Operations.Difference))
            return Parenthesize($"{Write(node.Arguments[0], 1)} - {Write(node.Arguments[1], 2)}", precedence > 1);
        if (node.Is(Operations.LayerNorm))
            return Parenthesize($"({Write(node.Arguments[0], 1)} - {Write(node.Arguments[1], 2)}) * {Write(node.Arguments[2], 2)}", precedence > 2);
        if (node.Is(Operations.RmsNorm))
            return Parenthesize($"{Write(node.Arguments[0], 2)} * {Write(node.Arguments[1], 2)}", precedence > 2);
        var arguments = node.Arguments.Select(argument => (object)Write(argument, 0)).ToArray();
        return string.Format(CultureInfo.InvariantCulture, node.Operation.Kernel, arguments);
    }

    private static string Constant(double value) => value switch
    {
        0 => "V.Zero",
        1 => "V.One",
        _ => $"V.Constant({EquationPrinter.Print(value)})",
    };

    private string Sum(IReadOnlyList<Node> terms)
    {
        var text = "";
        foreach (var term in terms.OrderBy(term => IsNegation(term) ? 1 : 0))
        {
            var isNegated = text.Length > 0 && IsNegation(term);
            var written = isNegated ? Write(term.Arguments[1], 2) : Write(term, 1);
            text = text.Length == 0 ? written : $"{text} {(isNegated ? '-' : '+')} {written}";
        }

        return text;
    }

    private bool IsNegation(Node term) => nameOf(term) is null && term.Is(Operations.Multiply) && term.Arguments[0].IsConstant(-1);

    private string Product(IReadOnlyList<Node> factors) => factors[0].IsConstant(-1)
        ? "-" + Write(factors[1], 3)
        : $"{Write(factors[0], 2)} * {Write(factors[1], 2)}";

    private static string Parenthesize(string text, bool needed) => needed ? $"({text})" : text;
}
