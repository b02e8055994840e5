using RnnGen.Generator.Equations;

namespace RnnGen.Tests.Judges;

/// <summary>The gradient by each leaf, however it was made.</summary>
internal sealed class Gradient(IReadOnlyDictionary<Variable, double[][]> rows)
{
    public double[][] this[Variable leaf] => rows[leaf];

    /// <summary>The gradient that the adjoint system, evaluated as it stands, gives.</summary>
    public static Gradient OfAdjoint(Network network, Assignment point)
    {
        var interpreter = new ReferenceInterpreter<Plain>(network.Adjoint.System, point);
        return new Gradient(network.Leaves.ToDictionary(leaf => leaf, leaf => network.AdjointOf(leaf) is { } adjoint
            ? interpreter.Rows(adjoint).Select(row => row.Select(element => element.Value).ToArray()).ToArray()
            : point.Zeros(leaf)));
    }

    /// <summary>The derivative along a direction, and the sum of the absolute terms, which is the scale of its rounding errors.</summary>
    public (double Slope, double Scale) Along(Assignment direction)
    {
        var terms = rows.Where(leaf => direction.Has(leaf.Key.Name))
            .SelectMany(leaf => leaf.Value.Zip(direction[leaf.Key.Name]))
            .SelectMany(row => row.First.Zip(row.Second, (gradient, change) => gradient * change))
            .ToList();
        return (terms.Sum(), terms.Sum(Math.Abs));
    }
}
