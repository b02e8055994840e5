using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes calls of functions of a whole row.</summary>
internal sealed class CallWriter(Plan plan, RowScope row, CodeWriter code)
{
    public void Write(Phase phase)
    {
        foreach (var value in phase.Values)
            Write(value);
    }

    private void Write(Value value)
    {
        var node = value.Expression;
        if (Operations.IsRowScalar(node))
        {
            var name = row.DefineScalar(value.Key, value.Name ?? node.Operation.CamelName);
            var token = node.Is(Operations.CrossEntropy) ? ", " + Token(node.Arguments[1]) : "";
            code.Line($"var {name} = V.Create({node.Operation.Kernel}({Operand(node.Arguments[0])}, {Width(node.Arguments[0])}{token}));");
            foreach (var (address, _) in row.Stores(value))
                code.Line($"{RowScope.Element(address)} = V.First({name});");
            return;
        }

        var target = row.Local(row.AddressOf(value.Key), value.Name ?? "value");
        switch (node.Operation.Name)
        {
            case "Repeat" or "Fold":
                code.Line($"{node.Operation.Kernel}({Operand(node.Arguments[0])}, {target}, {Width(node.Is(Operations.Fold) ? node : node.Arguments[0])}, {node.Detail.Steps});");
                break;
            case "Transposed":
                code.Line($"{node.Operation.Kernel}({Operand(node.Arguments[0])}, {target}, {row.Memory.Size(node.Shape.Columns)}, {row.Memory.Size(node.Shape.Rows)});");
                break;
            case "MatrixProduct":
                WriteProduct(node, target);
                break;
            case "CrossEntropyGradient":
                code.Line($"Rows<V, T>.CrossEntropyGradient({Operand(node.Arguments[0])}, {Width(node)}, {Token(node.Arguments[1])}, T.One, {target});");
                break;
            case "Concat":
                for (var i = 0; i < node.Arguments.Count; i++)
                    Copy(node.Arguments[i], target, Operations.OffsetOf(node, i));
                break;
            case "PadSlice":
                code.Line($"{target}.Span({Width(node)}).Clear();");
                Copy(node.Arguments[0], target, node.Detail.Offset!);
                break;
            default:
                code.Line($"{node.Operation.Kernel}({Operand(node.Arguments[0])}, {target}, {Width(node)});");
                break;
        }

        WriteCarried(row, value, target, code);
    }

    /// <summary>Copies a row, once it is complete, to where the next step finds it.</summary>
    public static void WriteCarried(RowScope row, Value value, string source, CodeWriter code)
    {
        var width = row.Memory.Size(value.Shape.Width);
        foreach (var (address, isCarried) in row.Stores(value))
        {
            if (isCarried)
                code.Line($"{source}.Span({width}).CopyTo({row.Local(address, "carried_" + value.Name)}.Span({width}));");
        }
    }

    private void WriteProduct(Node node, string target)
    {
        var (first, second) = (node.Arguments[0], node.Arguments[1]);
        var isFirst = node.Detail.Steps == Operations.FirstTransposed;
        var kernel = node.Operation.Kernel + node.Detail.Steps switch { Operations.FirstTransposed => "OfTransposed", Operations.SecondTransposed => "WithTransposed", _ => "" };
        var inner = isFirst ? first.Shape.Rows : first.Shape.Columns;
        code.Line($"{kernel}({Operand(first)}, {Operand(second)}, {target}, {row.Memory.Size(node.Shape.Rows)}, {row.Memory.Size(inner)}, {row.Memory.Size(node.Shape.Columns)});");
    }

    private void Copy(Node part, string target, Size offset)
    {
        var to = offset.IsConstant && offset.Constant == 0 ? target : $"({target} + {Offset(offset)})";
        code.Line($"{Operand(part)}.Span({Width(part)}).CopyTo({to}.Span({Width(part)}));");
    }

    private string Offset(Size offset) => Names.Operand(row.Memory.Size(offset));

    private string Operand(Node node) => row.Local(row.AddressOf(node), RowScope.NameOf(node, plan.Context.ValueOf(node)));

    private string Width(Node node) => row.Memory.Size(node.Shape.Width);

    private string Token(Node token) => $"{row.Memory.Tokens(token.Variable)}[{(token.Domain == Domain.Step && row.HasTime && !row.IsOneStep ? "start + row" : "row")}]";
}
