using RnnGen.Generator.Equations;
using Op = RnnGen.Generator.Equations.Operations;

namespace RnnGen.Tests.Judges;

/// <summary>Every operation on one row of values, written out a second time, apart from the compiler's own table.</summary>
internal sealed class ReferenceOperations<T>(Assignment point)
    where T : struct, IReal<T>
{
    private readonly ReferenceFunctions<T> _functions = new();

    private long _branches;

    public long Branches => unchecked((_functions.Branches * 31) + _branches);

    public T[] Compute(Node node, T[][] x) => node.Operation.Name switch
    {
        nameof(Op.Constant) => [T.Create(node.Detail.Value)],
        nameof(Op.Broadcast) => x[0].Length == 1 ? Fill(node, x[0][0]) : x[0],
        nameof(Op.Sum) => [Sum(x[0])],
        nameof(Op.Concat) => [.. x.SelectMany(part => part)],
        nameof(Op.Slice) => x[0][Offset(node)..(Offset(node) + point.SizeOf(node.Shape))],
        nameof(Op.PadSlice) => PadSlice(node, x[0]),
        nameof(Op.Largest) => [x[0][FirstLargest(x[0])]],
        nameof(Op.FirstLargest) => [.. x[0].Select((_, i) => T.Create(i == FirstLargest(x[0]) ? 1 : 0))],
        nameof(Op.LogSumExp) => [LogSumExp(x[0])],
        nameof(Op.CumSum) => [.. x[0].Select((_, i) => Sum(x[0][..(i + 1)]))],
        nameof(Op.ReverseCumSum) => [.. x[0].Select((_, i) => Sum(x[0][i..]))],
        nameof(Op.Repeat) => [.. x[0].SelectMany(element => Enumerable.Repeat(element, node.Detail.Steps))],
        nameof(Op.Fold) => [.. x[0].Chunk(node.Detail.Steps).Select(Sum)],
        nameof(Op.SpreadRows) => Matrix(node, (row, _) => x[0][row]),
        nameof(Op.SpreadColumns) => Matrix(node, (_, column) => x[0][column]),
        nameof(Op.RowSums) => [.. x[0].Chunk(Columns(node.Arguments[0])).Select(Sum)],
        nameof(Op.ColumnSums) => [.. Enumerable.Range(0, Width(node)).Select(column => Sum([.. x[0].Where((_, i) => i % Width(node) == column)]))],
        nameof(Op.Reshape) => x[0],
        nameof(Op.MatrixProduct) => MatrixProduct(node, x[0], x[1]),
        nameof(Op.Softmax) => Softmax(x[0]),
        nameof(Op.CrossEntropy) => [LogSumExp(x[0]) - x[0][Token(x[1])]],
        nameof(Op.CrossEntropyGradient) => SoftmaxMinusOneHot(x[0], Token(x[1])),
        nameof(Op.Transpose) or nameof(Op.Transposed) => Matrix(node, (row, column) => x[0][(column * Rows(node)) + row]),
        nameof(Op.Columns) => Matrix(node, (row, column) => x[0][(row * Columns(node.Arguments[0])) + Offset(node) + column]),
        nameof(Op.PadColumns) => PadColumns(node, x[0]),
        nameof(Op.Product) => Product(x[0], x[1]),
        nameof(Op.OuterSum) => Matrix(node, (row, column) => x[0][row] * x[1][column]),
        nameof(Op.Gather) => x[0][(Token(x[1]) * Width(node))..((Token(x[1]) + 1) * Width(node))],
        nameof(Op.ScatterSum) => Matrix(node, (row, column) => row == Token(x[1]) ? x[0][column] : T.Create(0)),
        _ => Elementwise(node, x),
    };

    public void Accumulate(T[] sum, T[] term)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += term[i];
    }

    private T[] Elementwise(Node node, T[][] x)
    {
        var result = new T[point.SizeOf(node.Shape)];
        var element = new T[x.Length];
        for (var i = 0; i < result.Length; i++)
        {
            for (var argument = 0; argument < x.Length; argument++)
                element[argument] = x[argument][node.Arguments[argument].Shape.IsScalar ? 0 : i];
            result[i] = _functions.Compute(node.Operation, element);
        }

        return result;
    }

    private static T[] Product(T[] matrix, T[] vector)
    {
        var result = new T[matrix.Length / vector.Length];
        for (var row = 0; row < result.Length; row++)
        {
            for (var column = 0; column < vector.Length; column++)
                result[row] += matrix[(row * vector.Length) + column] * vector[column];
        }

        return result;
    }

    private T[] MatrixProduct(Node node, T[] a, T[] b)
    {
        var (first, second) = (node.Detail.Steps == Op.FirstTransposed, node.Detail.Steps == Op.SecondTransposed);
        var (firstColumns, secondColumns) = (Columns(node.Arguments[0]), Columns(node.Arguments[1]));
        var inner = first ? Rows(node.Arguments[0]) : firstColumns;
        return Matrix(node, (row, column) => Sum([.. Enumerable.Range(0, inner).Select(k =>
            a[first ? (k * firstColumns) + row : (row * firstColumns) + k] * b[second ? (column * secondColumns) + k : (k * secondColumns) + column])]));
    }

    private T[] PadSlice(Node node, T[] part)
    {
        var result = new T[point.SizeOf(node.Shape)];
        part.CopyTo(result, Offset(node));
        return result;
    }

    private T[] PadColumns(Node node, T[] block)
    {
        var width = Columns(node.Arguments[0]);
        return Matrix(node, (row, column) => column >= Offset(node) && column < Offset(node) + width ? block[(row * width) + column - Offset(node)] : T.Create(0));
    }

    private T[] Softmax(T[] logits)
    {
        var weights = Weights(logits);
        var sum = Sum(weights);
        return [.. weights.Select(weight => weight / sum)];
    }

    private T[] SoftmaxMinusOneHot(T[] logits, int token)
    {
        var result = Softmax(logits);
        result[token] -= T.Create(1);
        return result;
    }

    private T LogSumExp(T[] logits) => T.Create(Largest(logits)) + ReferenceFunctions<T>.Log(Sum(Weights(logits)));

    // The shift by the largest is a constant: it changes neither value nor derivative.
    private static T[] Weights(T[] logits) => [.. logits.Select(logit => ReferenceFunctions<T>.Exp(logit - T.Create(Largest(logits))))];

    private int FirstLargest(T[] values)
    {
        var first = Array.FindIndex(values, value => value.Value == Largest(values));
        _branches = unchecked((_branches * 31) + first);
        return first;
    }

    private static double Largest(T[] values) => values.Max(value => value.Value);

    private static T Sum(T[] values) => values.Aggregate(T.Create(0), (sum, value) => sum + value);

    private static int Token(T[] value) => (int)value[0].Value;

    private T[] Fill(Node node, T value) => [.. Enumerable.Repeat(value, point.SizeOf(node.Shape))];

    private T[] Matrix(Node node, Func<int, int, T> element) =>
        [.. Enumerable.Range(0, Rows(node)).SelectMany(row => Enumerable.Range(0, Columns(node)).Select(column => element(row, column)))];

    private int Rows(Node node) => point.SizeOf(node.Shape.Rows);

    private int Columns(Node node) => point.SizeOf(node.Shape.Columns);

    private int Width(Node node) => point.SizeOf(node.Shape.Width);

    private int Offset(Node node) => point.SizeOf(node.Detail.Offset!);
}
