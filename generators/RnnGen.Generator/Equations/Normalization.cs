using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <summary>Normalised vectors, from means over their elements.</summary>
internal static class Normalization
{
    /// <summary>Added to a variance or a mean square, so that a constant vector has a finite derivative.</summary>
    public const double Epsilon = 1e-5;

    /// <summary>(v - mean) / √(variance + ε).</summary>
    public static Node Layer(NodeTable table, Node vector)
    {
        var mean = table.Named(table.Mean(vector), "mean");
        var distance = table.Elementwise(Operations.Difference, vector, mean);
        return table.Elementwise(Operations.LayerNorm, vector, mean, Scale(table, distance));
    }

    /// <summary>v / √(mean square + ε).</summary>
    public static Node RootMeanSquare(NodeTable table, Node vector) => table.Elementwise(Operations.RmsNorm, vector, Scale(table, vector));

    /// <summary>The normalised vector times the second argument plus the third, where there are such.</summary>
    public static Node Affine(NodeTable table, Node normalized, IReadOnlyList<Node> arguments)
    {
        var scaled = arguments.Count > 1 ? table.Multiply(arguments[1], normalized) : normalized;
        return arguments.Count > 2 ? table.Add(scaled, arguments[2]) : scaled;
    }

    /// <summary>The adjoint of a normalised vector y = scale·(v - mean), through its statistics as well: scale·(δ - mean(δ) - y·mean(δ·y)).</summary>
    public static Node Adjoint(NodeTable table, Node normalized, Node adjoint, bool isCentred)
    {
        var along = table.Multiply(normalized, table.Named(table.Mean(table.Multiply(adjoint, normalized)), "along"));
        Node[] terms = isCentred ? [adjoint, table.Negate(table.Named(table.Mean(adjoint), "shift")), table.Negate(along)] : [adjoint, table.Negate(along)];
        return table.Multiply(normalized.Arguments.Last(), table.Add(terms));
    }

    private static Node Scale(NodeTable table, Node distance)
    {
        var square = table.Mean(table.Multiply(distance, distance));
        return table.Named(table.Divide(table.Constant(1), table.Elementwise(Operations.Sqrt, table.Add(square, table.Constant(Epsilon)))), "scale");
    }
}
