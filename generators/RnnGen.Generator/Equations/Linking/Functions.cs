using System;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>The functions and operators of the language, in terms of operations.</summary>
internal sealed class Functions(LinkContext context)
{
    private readonly Attention _attention = new(context);

    private NodeTable Table => context.Table;

    public static Node Softsign(NodeTable table, Node x) => table.Divide(x, table.Add(table.Constant(1), table.Elementwise(Operations.Abs, x)));

    /// <returns>The value of the call; null where an error was reported.</returns>
    public Node? Lower(Call call, Node[] arguments, Func<Expression, Place> at)
    {
        if (call.Operation is not ("Product" or "Transpose"))
            arguments = Array.ConvertAll(arguments, argument => MatrixProducts.Alone(Table, argument));
        Fit(call, arguments, at);
        if (call.Operation == "StepIndex")
            return Table.Leaf(Operations.StepIndex, Domain.Step);
        arguments = call.Operation is "Add" or "Subtract" ? _attention.Aligned(arguments) : arguments;
        var first = arguments[0];
        switch (call.Operation)
        {
            case "Add": return Table.Add(arguments);
            case "Subtract": return Table.Subtract(first, arguments[1]);
            case "Multiply": return Table.Multiply(first, arguments[1]);
            case "Divide": return Table.Divide(first, arguments[1]);
            case "Negate": return Table.Negate(first);
            case "Max" when arguments.Length == 1: return Table.Largest(first);
            case "Max": return Table.Max(first, arguments[1]);
            case "Min": return Table.Min(first, arguments[1]);
            case "Clamp": return Table.Min(arguments[2], Table.Max(arguments[1], first));
            case "Relu": return Table.Max(Table.Constant(0), first);
            case "Softsign": return Softsign(Table, first);
            case "Step": return Table.GreaterOrEqual(first, Table.Constant(0));
            case "Square": return Table.Multiply(first, first);
            case "Reciprocal": return Table.Divide(Table.Constant(1), first);
            case "LogSigmoid": return Table.Negate(Table.Elementwise(Operations.Softplus, Table.Negate(first)));
            case "Dot": return Table.Sum(Table.Multiply(first, arguments[1]));
            case "Sum": return Table.Sum(first);
            case "Mean": return Table.Mean(first);
            case "Norm": return Table.Elementwise(Operations.Root, Table.Sum(Square(first)));
            case "LogSumExp": return Table.LogSumExp(first);
            case "CumSum": return Table.CumSum(first);
            case "Repeat": return arguments[1].IsConstant(1) ? first : Table.Repeat(first, (int)arguments[1].Detail.Value);
            case "Clock": return Table.Clock((int)first.Detail.Value);
            case "Softmax" when arguments.Length == 2: return _attention.Softmax(first, arguments[1], at(call.Arguments[1]));
            case "Softmax": return Table.Softmax(first);
            case "Present": return _attention.Present(first, at(call.Arguments[0]));
            case "WeightedSum": return _attention.WeightedSum(first, arguments[1]);
            case "ProductOfEach": return _attention.ProductOfEach(first, arguments[1]);
            case "Concat": return Table.Concat(arguments);
            case "Product": return MatrixProducts.Times(Table, first, arguments[1]);
            case "Transpose": return Table.Transpose(first);
            case "Outer": return Table.Multiply(Table.SpreadRows(first, arguments[1].Shape.Width), Table.SpreadColumns(arguments[1], first.Shape.Width));
            case "Hadamard": return Table.Multiply(first, arguments[1]);
            case "ScaleRows": return Table.Multiply(Table.SpreadRows(first, arguments[1].Shape.Columns), arguments[1]);
            case "ScaleColumns": return Table.Multiply(first, Table.SpreadColumns(arguments[1], first.Shape.Rows));
            case "Gather": return Table.Gather(first, arguments[1]);
            case "CrossEntropy": return Table.CrossEntropy(first, arguments[1]);
            case "BinaryCrossEntropy": return Table.Sum(Table.Subtract(Table.Elementwise(Operations.Softplus, first), Table.Multiply(arguments[1], first)));
            case "MeanSquaredError": return Table.Mean(Square(Table.Subtract(first, arguments[1])));
            case "SumOverTime": return OverTime(call, first, at);
            case "Part": return Part(call, first, (int)arguments[1].Detail.Value, (int)arguments[2].Detail.Value, at);
            case "Reshape": return Reshaping.Lower(context, call, arguments, at);
            case "BlockDiagonal": return BlockDiagonal(call, first, [.. arguments.Skip(1)], at);
            case "LayerNorm": return Normalization.Affine(Table, Normalization.Layer(Table, first), arguments);
            case "RmsNorm": return Normalization.Affine(Table, Normalization.RootMeanSquare(Table, first), arguments);
            case "Dropout": return Dropout(first, arguments[1].Detail.Value, isPerSequence: arguments[2].Detail.Value != 0);
            case "DropConnect": return DropConnect(call, first, arguments[1].Detail.Value, at);
            case "Zoneout": return Zoneout(first, arguments[1], arguments[2].Detail.Value);
            case "MeanOverTime": return Table.Multiply(Table.Leaf(Operations.InverseLength, Domain.Sequence), OverTime(call, first, at));
        }

        if (Operations.All.FirstOrDefault(operation => operation.Name == call.Operation && operation.Kind == OperationKind.Elementwise) is { } elementwise)
            return Table.Elementwise(elementwise, arguments);
        context.Report(ErrorKind.WrongUse, at(call), call.Operation, "there is no such operation");
        return null;
    }

    private Node Square(Node node) => Table.Multiply(node, node);

    private Node Part(Call call, Node whole, int index, int count, Func<Expression, Place> at)
    {
        if (count == 1)
            return whole;
        var width = context.Sizes.Unknown();
        var all = width.Times(count);
        var name = EquationPrinter.Print(whole);
        context.Sizes.Equate(whole.Shape.Width, all, new SizeConflict(at(call), name, whole.Shape, $"{count} equal parts of it", new Shape(all)));
        return Table.Slice(whole, width.Times(index), width);
    }

    /// <summary>The product of a vector with a matrix of square blocks.</summary>
    private Node BlockDiagonal(Call call, Node vector, Node[] blocks, Func<Expression, Place> at)
    {
        var parts = blocks.Select((_, i) => Part(call, vector, i, blocks.Length, at)).ToList();
        foreach (var (block, part) in blocks.Zip(parts, (block, part) => (block, part)))
        {
            var square = new Shape(part.Shape.Width, part.Shape.Width);
            context.Sizes.Equate(block.Shape, square, new SizeConflict(at(call), EquationPrinter.Print(block), block.Shape, $"a block for {EquationPrinter.Print(part)}", square));
        }

        return Table.Concat([.. blocks.Zip(parts, Table.Product)]);
    }

    private Node Dropout(Node value, double rate, bool isPerSequence)
    {
        var domain = isPerSequence ? Domain.Sequence : Domain.Step;
        return rate == 0 ? value : Table.Multiply(Table.DropoutMask(context.NewNoiseSite(), rate, value.Shape, domain), value);
    }

    private Node? DropConnect(Call call, Node weight, double rate, Func<Expression, Place> at)
    {
        if (weight.Is(Operations.Variable) && weight.Variable.Kind == VariableKind.Parameter)
            return rate == 0 ? weight : Table.Named(Table.Multiply(Table.DropoutMask(context.NewNoiseSite(), rate, weight.Shape, Domain.Run), weight), weight.Variable.Name + ".dropped");
        context.Report(ErrorKind.WrongUse, at(call.Arguments[0]), EquationPrinter.Print(weight), "DropConnect takes a [Weight]");
        return null;
    }

    private Node Zoneout(Node previous, Node next, double rate)
    {
        if (rate == 0)
            return next;
        var stays = Table.ZoneoutMask(context.NewNoiseSite(), rate, next.Shape);
        return Table.Add(Table.Multiply(stays, previous), Table.Multiply(Table.OneMinus(stays), next));
    }

    private Node OverTime(Call call, Node node, Func<Expression, Place> at)
    {
        context.NeedSteps.Add((node, at(call.Arguments[0]), EquationPrinter.Print(node)));
        return Table.Make(Operations.Total, [node], node.Shape, Domain.Sequence, new Detail(Target: Domain.Sequence));
    }

    /// <summary>Unifies the sizes that the operation wants equal.</summary>
    private void Fit(Call call, Node[] arguments, Func<Expression, Place> at)
    {
        switch (call.Operation)
        {
            case "Concat" or "Outer" or "BlockDiagonal":
                return;
            case "Add" or "Subtract" when arguments.Length == 2 && arguments[0].Shape.Rank + arguments[1].Shape.Rank == 3:
                Equate(arguments[0], Last(arguments[0].Shape), arguments[1], Last(arguments[1].Shape));
                return;
            case "ProductOfEach":
                Equate(arguments[0], arguments[0].Shape.Columns, arguments[1], arguments[1].Shape.Columns);
                return;
            case "ScaleRows" or "WeightedSum":
                Equate(arguments[0], arguments[0].Shape.Width, arguments[1], arguments[1].Shape.Rows);
                return;
            case "Softmax" when arguments.Length == 2:
                Equate(arguments[0], arguments[0].Shape.Width, arguments[1], arguments[1].Shape.Rows);
                return;
            case "ScaleColumns" or "Product":
                Equate(arguments[0], arguments[0].Shape.Columns, arguments[1], arguments[1].Shape[0]);
                return;
            case "Gather":
                Equate(arguments[0], arguments[0].Shape.Rows, arguments[1], arguments[1].Variable.Vocabulary!);
                return;
            case "CrossEntropy":
                Equate(arguments[0], arguments[0].Shape.Width, arguments[1], arguments[1].Variable.Vocabulary!);
                return;
        }

        var values = arguments.Where(argument => argument.Shape.Rank > 0).ToList();
        foreach (var value in values.Skip(1))
            context.Sizes.Equate(values[0].Shape, value.Shape, Conflict(values[0], value));

        static Size Last(Shape shape) => shape[shape.Rank - 1];

        void Equate(Node left, Size leftSize, Node right, Size rightSize) => context.Sizes.Equate(leftSize, rightSize, Conflict(left, right));

        SizeConflict Conflict(Node left, Node right) => new(at(call), EquationPrinter.Print(left), left.Shape, EquationPrinter.Print(right), right.Is(Operations.Variable) && right.Variable.Vocabulary is { } tokens ? new Shape(tokens) : right.Shape);
    }
}
