using RnnGen.Generator.Equations;
using Op = RnnGen.Generator.Equations.Operations;

namespace RnnGen.Generator.Tests.Documentation.Cells;

/// <summary>Products: of numbers, element by element, and of matrices that are made of vectors.</summary>
internal sealed partial class MathPrinter
{
    private string Product(Node node)
    {
        var factors = Factors(node).ToList();
        var number = factors.Where(factor => factor.Is(Op.Constant)).Aggregate(1.0, (product, factor) => product * factor.Detail.Value);
        factors.RemoveAll(factor => factor.Is(Op.Constant));
        if (factors.FirstOrDefault(factor => factor.Is(Op.InverseWidth)) is { } inverse && factors.FirstOrDefault(factor => factor.Is(Op.Sum)) is { } sum)
        {
            factors.Remove(inverse);
            factors.Remove(sum);
            var mean = $@"\mathrm{{mean}}({Print(sum.Arguments[0])})";
            return Numbered(number, factors.Count == 0 ? mean : $@"{mean}\, {Factors(factors)}");
        }

        return Numbered(number, Factors(factors));
    }

    private static string Numbered(double number, string rest) => number switch
    {
        1 => rest,
        -1 => $"-{rest}",
        _ => $@"{MathText.Number(number)}\, {rest}",
    };

    private static IEnumerable<Node> Factors(Node node) => node.Is(Op.Multiply) ? node.Arguments.SelectMany(Factors) : [node];

    /// <summary>Scalars first, then matrices between the vectors that scale their rows and columns, or vectors.</summary>
    private string Factors(IReadOnlyList<Node> factors)
    {
        var scalars = factors.Where(factor => factor.Shape.IsScalar).ToList();
        var rows = factors.Where(factor => factor.Is(Op.SpreadRows)).Select(factor => factor.Arguments[0]).ToList();
        var columns = factors.Where(factor => factor.Is(Op.SpreadColumns)).Select(factor => factor.Arguments[0]).ToList();
        var rest = factors.Where(factor => !factor.Shape.IsScalar && !Op.IsSpread(factor)).ToList();
        var parts = scalars.GroupBy(factor => factor).Select(group => Power(group.Key, group.Count())).ToList();
        if (rest.Count == 0 && rows.Count > 0 && columns.Count > 0)
            parts.AddRange([Hadamard(rows, Operand), Hadamard(columns, Operand) + @"^\top"]);
        else if (rows.Count > 0 || columns.Count > 0)
            parts.AddRange(new[] { Diagonal(rows), Hadamard(rest, Operand), Diagonal(columns) }.Where(part => part.Length > 0));
        else if (rest.Count > 0)
            parts.Add(Hadamard(rest, Factor));
        return string.Join(@"\, ", parts);
    }

    private string Diagonal(List<Node> vectors) => vectors.Count == 0 ? "" : $@"\mathrm{{diag}}({Hadamard(vectors, Anything)})";

    /// <summary>The product element by element.</summary>
    private string Hadamard(List<Node> factors, int place)
    {
        var text = string.Join(@" \odot ", factors.GroupBy(factor => factor).Select(group => Power(group.Key, group.Count(), factors.Count > 1 && IsMatrixProduct(group.Key) ? Operand : Factor)));
        return factors.Count == 1 ? Print(factors[0], place) : place == Operand ? MathText.Brackets(text) : text;
    }

    private static bool IsMatrixProduct(Node node) => node.Is(Op.Product) || node.Is(Op.MatrixProduct) || Op.IsMatrixSum(node);

    private string Power(Node node, int exponent, int place = Factor) => exponent == 1 ? Print(node, place)
        : node.Operation.Kind == OperationKind.Leaf ? $"{{{Print(node, Operand)}}}^{exponent}" : $"{MathText.Brackets(Print(node))}^{exponent}";

    /// <summary>The sums of rows or columns of a matrix, which are a product with a vector.</summary>
    private string MatrixTimesVector(Node sums)
    {
        var isRows = sums.Is(Op.RowSums);
        var factors = Factors(sums.Arguments[0]).ToList();
        var number = factors.Where(factor => factor.Is(Op.Constant)).Aggregate(1.0, (product, factor) => product * factor.Detail.Value);
        var scalars = factors.Where(factor => factor.Shape.IsScalar && !factor.Is(Op.Constant)).ToList();
        var inside = factors.Where(factor => factor.Is(isRows ? Op.SpreadColumns : Op.SpreadRows)).Select(factor => factor.Arguments[0]).ToList();
        var outside = factors.Where(factor => factor.Is(isRows ? Op.SpreadRows : Op.SpreadColumns)).Select(factor => factor.Arguments[0]).ToList();
        var matrices = factors.Where(factor => factor.Shape.IsMatrix && !Op.IsSpread(factor)).ToList();
        var vector = inside.Count > 0 ? Hadamard(inside, Operand) : @"\mathbf{1}";
        var matrix = Hadamard(matrices, Operand);
        var product = $@"{matrix}{(isRows ? "" : @"^\top")}\, {vector}";
        var scaled = outside.Count == 0 ? product : $@"{Hadamard(outside, Factor)} \odot {MathText.Brackets(product)}";
        return Numbered(number, string.Join(@"\, ", scalars.Select(scalar => Print(scalar, Factor)).Append(scaled)));
    }

    /// <summary>A vector in each row or column of a matrix, beside other matrices.</summary>
    private string Spread(Node node)
    {
        var vector = Print(node.Arguments[0], Operand);
        return node.Is(Op.SpreadRows) ? $@"{vector}\, \mathbf{{1}}^\top" : $@"\mathbf{{1}}\, {vector}^\top";
    }
}
