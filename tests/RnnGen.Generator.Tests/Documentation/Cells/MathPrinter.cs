using RnnGen.Generator.Equations;
using Op = RnnGen.Generator.Equations.Operations;

namespace RnnGen.Generator.Tests.Documentation.Cells;

/// <summary>Prints equations in LaTeX, as a paper writes them.</summary>
internal sealed partial class MathPrinter(MathNames names)
{
    // What an expression is put into, from what binds loosest on.
    private const int Anything = 0;
    private const int Term = 1;
    private const int Factor = 2;
    private const int Operand = 3;

    public string Print(Variable variable) => $"{names.Of(variable)} &= {Print(variable.Definition!)}";

    public string Print(Node node) => Print(node, Anything);

    private string Print(Node node, int place)
    {
        if (node.Is(Op.Variable))
            return names.Of(node.Variable);
        if (node.Is(Op.Shift))
            return names.Of(node.Variable, node.Detail.Steps);
        if (node.Is(Op.Constant))
            return Enclose(MathText.Number(node.Detail.Value), node.Detail.Value < 0 && place >= Factor);
        if (node.Is(Op.Broadcast))
            return Print(node.Arguments[0], place);
        if (node.Is(Op.Add) || node.Is(Op.Difference))
            return Enclose(Sum(node), place > Anything);
        if (node.Is(Op.Multiply))
            return Enclose(Product(node), place > (IsNegative(node) ? Anything : Factor));
        if (node.Is(Op.Product))
            return Enclose($@"{Print(node.Arguments[0], Operand)}\, {Print(node.Arguments[1], Operand)}", place > Factor);
        if (node.Is(Op.MatrixProduct))
            return Enclose($@"{Transposed(node, 0, Op.FirstTransposed)}\, {Transposed(node, 1, Op.SecondTransposed)}", place > Factor);
        if (node.Is(Op.RowSums) || node.Is(Op.ColumnSums))
            return Enclose(MatrixTimesVector(node), place > Factor);
        if (Op.IsSpread(node))
            return Enclose(Spread(node), place > Factor);
        return node.Operation.Kind == OperationKind.Leaf && node.Arguments.Count == 0 || node.Operation.Kind == OperationKind.OverTime ? OfTime(node) : Function(node);
    }

    private string Sum(Node node)
    {
        if (node.Is(Op.Difference))
            return $"{Print(node.Arguments[0], Anything)} - {Print(node.Arguments[1], Term)}";
        var text = "";
        foreach (var term in node.Arguments.Where(term => !IsBeyond(term)).OrderBy(term => IsNegative(term) ? 1 : 0))
        {
            var printed = Print(term, IsNegative(term) ? Anything : Term);
            text = text.Length == 0 ? printed : IsNegative(term) ? $"{text} - {printed[1..].TrimStart()}" : $"{text} + {printed}";
        }

        return text;
    }

    /// <summary>What takes the places without a vector out of a softmax; it is left to words.</summary>
    private static bool IsBeyond(Node node) => node.Is(Op.Variable) && node.Variable.Name.EndsWith(".beyond", StringComparison.Ordinal);

    private static bool IsNegative(Node node) =>
        node.Is(Op.Multiply) && node.Arguments[0].Is(Op.Constant) && node.Arguments[0].Detail.Value < 0 || node.Is(Op.Constant) && node.Detail.Value < 0;

    private string Transposed(Node product, int argument, int flag) => Print(product.Arguments[argument], Operand) + (product.Detail.Steps == flag ? @"^\top" : "");

    private static string Enclose(string text, bool needed) => needed ? MathText.Brackets(text) : text;
}
