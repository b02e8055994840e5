using RnnGen.Generator.Equations;
using Op = RnnGen.Generator.Equations.Operations;

namespace RnnGen.Generator.Tests.Documentation.Cells;

/// <summary>Functions, and what a step is told of its place in the sequence.</summary>
internal sealed partial class MathPrinter
{
    private static readonly Dictionary<Operation, string> s_functions = new()
    {
        [Op.Sigmoid] = @"\sigma",
        [Op.Tanh] = @"\tanh",
        [Op.Exp] = @"\exp",
        [Op.Log] = @"\log",
        [Op.Sin] = @"\sin",
        [Op.Cos] = @"\cos",
        [Op.Max] = @"\max",
        [Op.Min] = @"\min",
        [Op.Largest] = @"\max",
        [Op.StopGradient] = @"\mathrm{stop}",
        [Op.StraightThrough] = @"\mathrm{straight}",
    };

    private string Function(Node node)
    {
        var arguments = node.Arguments;
        if (node.Is(Op.Divide))
            return $@"\frac{{{Print(arguments[0])}}}{{{Print(arguments[1])}}}";
        if (node.Is(Op.Sqrt))
            return $@"\sqrt{{{Print(arguments[0])}}}";
        if (node.Is(Op.Abs))
            return $@"\lvert {Print(arguments[0])} \rvert";
        if (node.Is(Op.Root) && arguments[0].Is(Op.Sum) && arguments[0].Arguments[0] is { Arguments: [var one, var same] } && one == same)
            return $@"\lVert {Print(one)} \rVert";
        if (node.Is(Op.Root))
            return $@"\sqrt{{{Print(arguments[0])}}}";
        if (node.Is(Op.GreaterOrEqual))
            return $@"[{Print(arguments[0])} \ge {Print(arguments[1])}]";
        if (node.Is(Op.Sum) && arguments[0].Shape.Width.Equals(Size.One))
            return Print(arguments[0], Factor);
        if (node.Is(Op.Sum) && Factors(arguments[0]).Where(factor => !factor.Shape.IsScalar).ToList() is [var left, var right])
            return DotProduct(Factors(arguments[0]).Where(factor => factor.Shape.IsScalar).ToList(), left, right);
        if (node.Is(Op.Transpose) || node.Is(Op.Transposed))
            return Print(arguments[0], Operand) + @"^\top";
        if (node.Is(Op.Gather))
            return $"{Print(arguments[0], Operand)}[{Print(arguments[1])}]";
        if (node.Is(Op.Concat))
            return $"[{string.Join(@";\, ", arguments.Select(argument => Print(argument)))}]";
        if (node.Is(Op.Slice))
            return $@"{Print(arguments[0], Operand)}\,[{Range(node.Detail.Offset!, node.Shape.Width)}]";
        if (node.Is(Op.Columns))
            return $@"{Print(arguments[0], Operand)}[:, {Range(node.Detail.Offset!, node.Shape.Columns)}]";
        if (node.Is(Op.LayerNorm) || node.Is(Op.RmsNorm))
            return Call(node, arguments.Take(1));
        if (node.Is(Op.Exp) && IsBeyond(arguments[0]))
            return @"\mathrm{present}";
        if (node.Is(Op.Repeat))
            return $@"\mathrm{{repeat}}_{{{node.Detail.Steps}}}({Print(arguments[0])})";
        return Call(node, arguments);
    }

    private string DotProduct(IEnumerable<Node> scalars, Node left, Node right)
    {
        var dot = left == right ? $@"\lVert {Print(left)} \rVert^2" : $@"{Print(left, Operand)}^\top {Print(right, Operand)}";
        return string.Join(@"\, ", scalars.Select(scalar => Print(scalar, Operand)).Append(dot));
    }

    private string Call(Node node, IEnumerable<Node> arguments) =>
        (s_functions.TryGetValue(node.Operation, out var name) ? name : $@"\mathrm{{{char.ToLowerInvariant(node.Operation.Name[0])}{node.Operation.Name[1..]}}}")
        + MathText.Brackets(string.Join(@",\, ", arguments.Select(argument => Print(argument))));

    private string OfTime(Node node)
    {
        if (node.Is(Op.StepIndex))
            return @"\mathrm{step}";
        if (node.Is(Op.Clock))
            return $@"[\mathrm{{step}} \bmod {node.Detail.Steps} = 0]";
        if (node.Is(Op.IsFirst))
            return "[t = 1]";
        if (node.Is(Op.IsLast))
            return "[t = T]";
        if (node.Is(Op.InverseLength))
            return @"\frac{1}{T}";
        if (node.Is(Op.InverseWidth))
            return $@"\frac{{1}}{{{Length(node.Detail.Extent!.Width)}}}";
        if (node.Is(Op.DropoutMask) || node.Is(Op.ZoneoutMask))
            return $@"\mathrm{{{(node.Is(Op.DropoutMask) ? "drop" : "zone")}}}^{{({node.Detail.Steps})}}_{{{MathText.Number(node.Detail.Value)}{(node.Domain == Domain.Step ? @",\,t" : "")}}}";
        if (node.Is(Op.Noise))
            return $@"\mathcal{{U}}({MathText.Number(node.Detail.Value)}, {MathText.Number(node.Detail.Upper)})";
        if (node.Is(Op.Last) || node.Is(Op.First))
            return MathNames.At(node.Variable.Name, node.Is(Op.Last) ? "T" : "1");
        return node.Is(Op.Total) ? $@"\sum_t {Print(node.Arguments[0], Factor)}" : $@"\mathrm{{{node.Operation.Name}}}";
    }

    private static string Range(Size offset, Size width) => width.Equals(Size.One) ? Length(offset) : $"{Length(offset)} {{:}} {Length(offset + width)}";

    /// <summary>A size in the middle of mathematics.</summary>
    private static string Length(Size size) => string.Join(" + ", size.ToString().Split(" + ").Select(term => string.Join(@" \cdot ", term.Split('·').Select(Word))));

    private static string Word(string factor) => char.IsDigit(factor[0]) ? factor : $@"\mathrm{{{factor}}}";
}
