using System;
using System.Globalization;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <summary>Prints equations as mathematics, in the user's own names.</summary>
internal static class EquationPrinter
{
    /// <summary><c>h = o·tanh(c)</c>.</summary>
    public static string Print(Variable variable) => variable.Definition is { } definition ? $"{variable.Name} = {Print(definition)}" : variable.Name;

    /// <summary>The right-hand side; nodes beneath it that have a name stand as that name where <paramref name="byLabel"/> says so.</summary>
    public static string Print(Node node, Func<Node, bool>? byLabel = null) => new Printer(byLabel ?? (_ => false), node).Print(node, 0);

    /// <summary>The number as C# and mathematics write it, without digits that say nothing.</summary>
    public static string Print(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private sealed class Printer(Func<Node, bool> byLabel, Node root)
    {
        // Precedence: 0 anything, 1 a term of a sum, 2 a factor, 3 an operand.
        public string Print(Node node, int precedence)
        {
            if (node != root && node.Label is { } label && byLabel(node))
                return label;
            if (node.Is(Operations.Variable))
                return node.Variable.Name;
            if (node.Is(Operations.Shift))
                return node.Variable.Name + (node.Detail.Steps < 0 ? "<t-1>" : "<t+1>");
            if (node.Detail.Link is { } link)
                return string.Format(CultureInfo.InvariantCulture, node.Operation.Notation, node.Detail.Variable?.Name, link.Name);
            if (node.Detail.Variable is not null)
                return string.Format(CultureInfo.InvariantCulture, node.Operation.Notation, node.Variable.Name);
            if (node.Is(Operations.Constant))
                return EquationPrinter.Print(node.Detail.Value);
            if (node.Is(Operations.Difference))
                return Parenthesize($"{Print(node.Arguments[0], 1)} - {Print(node.Arguments[1], 2)}", precedence > 0);
            if (node.Is(Operations.Slice))
                return string.Format(CultureInfo.InvariantCulture, node.Operation.Notation, Print(node.Arguments[0], 3), node.Detail.Offset, node.Detail.Offset! + node.Shape.Width);
            if (node.Is(Operations.Repeat) || node.Is(Operations.Fold))
                return string.Format(CultureInfo.InvariantCulture, node.Operation.Notation, Print(node.Arguments[0], 0), node.Detail.Steps);
            if (node.Is(Operations.Reshape))
                return string.Format(CultureInfo.InvariantCulture, node.Operation.Notation, Print(node.Arguments[0], 0), node.Shape);
            if (node.Is(Operations.Clock))
                return string.Format(CultureInfo.InvariantCulture, node.Operation.Notation, node.Detail.Steps);
            if (Operations.IsRandom(node))
                return string.Format(CultureInfo.InvariantCulture, node.Operation.Notation, node.Detail.Steps, EquationPrinter.Print(node.Detail.Value) + Often(node.Domain));
            if (node.Is(Operations.Add) || node.Operation.Notation == "{+}")
                return Parenthesize(Sum(node), precedence > 0);
            if (node.Is(Operations.Multiply))
                return Parenthesize(Factors(node), precedence > 2);
            if (node.Is(Operations.MatrixProduct))
                return Parenthesize(MatrixProduct(node), precedence > 2);
            if (node.Is(Operations.Divide))
                return Parenthesize($"{Print(node.Arguments[0], 2)} / {Print(node.Arguments[1], 3)}", precedence > 1);
            if (node.Is(Operations.Broadcast))
                return Print(node.Arguments[0], precedence);
            if (node.Is(Operations.Concat))
                return "[" + string.Join("; ", node.Arguments.Select(part => Print(part, 0))) + "]";
            if (node.Is(Operations.Total) || node.Operation.Notation.StartsWith("Σ", StringComparison.Ordinal))
                return Parenthesize(Format(node, 2), precedence > 0);
            return Format(node, node.Is(Operations.Product) || node.Is(Operations.Transpose) || node.Is(Operations.Transposed) || node.Is(Operations.Gather) || Operations.IsSpread(node) ? 3 : 0);
        }

        private static string Often(Domain domain) => domain switch
        {
            Domain.Run => " per run",
            Domain.Sequence => " per sequence",
            _ => "",
        };

        private string Format(Node node, int precedence) =>
            string.Format(CultureInfo.InvariantCulture, node.Operation.Notation, [.. node.Arguments.Select(argument => (object)Print(argument, precedence))]);

        private string Sum(Node node)
        {
            var text = "";
            foreach (var term in node.Arguments.OrderBy(term => IsNegative(term) ? 1 : 0))
            {
                if (text.Length == 0)
                    text = Print(term, 1);
                else if (IsNegative(term))
                    text += " - " + Print(term, 1).Substring(1);
                else
                    text += " + " + Print(term, 1);
            }

            return text;
        }

        private bool IsNegative(Node term) => !(term.Label is not null && byLabel(term))
            && (term.Is(Operations.Multiply) && term.Arguments[0].Is(Operations.Constant) && term.Arguments[0].Detail.Value < 0
                || term.Is(Operations.Constant) && term.Detail.Value < 0);

        private string Factors(Node node) => node.Arguments[0].IsConstant(-1)
            ? "-" + Print(node.Arguments[1], 2)
            : $"{Print(node.Arguments[0], 2)}·{Print(node.Arguments[1], 2)}";

        private string MatrixProduct(Node node)
        {
            var (first, second) = (Print(node.Arguments[0], 3), Print(node.Arguments[1], 3));
            return node.Detail.Steps switch
            {
                Operations.FirstTransposed => $"{first}ᵀ·{second}",
                Operations.SecondTransposed => $"{first}·{second}ᵀ",
                _ => $"{first}·{second}",
            };
        }

        private static string Parenthesize(string text, bool needed) => needed ? $"({text})" : text;
    }
}
