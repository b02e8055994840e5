using RnnGen.Generator.Equations;
using RnnGen.Tests.Judges;

namespace RnnGen.Tests.Derived;

/// <summary>
/// Judges products of a Hessian with directions, that of the outputs and final states of a cell times some seeds: they are the gradient of the tangent, where the
/// seeds stand at tangents alone.
/// </summary>
internal sealed class HessianJudge(Network cell, Network tangent, Assignment point, Errors errors)
{
    private const double SymmetryTolerance = 1e-12;
    private const double DifferenceTolerance = 1e-9;

    private static readonly double[] s_steps = [1e-3, 2e-4, 5e-3];

    /// <summary>The tangents that a point gives to the leaves of a cell.</summary>
    public static Assignment Direction(Network cell, Assignment point)
    {
        var direction = new Assignment(point.Lengths, point.Sizes);
        foreach (var leaf in cell.Leaves.Where(leaf => point.Has(leaf.Name + "Tangent")))
            direction[leaf.Name] = point[leaf.Name + "Tangent"];
        return direction;
    }

    public void Judge(int seed)
    {
        Assignment v = RandomAssignment.Direction(cell, point, seed), u = RandomAssignment.Direction(cell, point, seed + 1);
        Gradient first = Gradient.OfAdjoint(tangent, Along(v)), second = Gradient.OfAdjoint(tangent, Along(u));
        var (forwards, scale) = Hessian(first).Along(u);
        var (backwards, otherScale) = Hessian(second).Along(v);
        errors.Add("symmetry of the Hessian", "all", forwards, backwards, Math.Max(scale, otherScale), SymmetryTolerance);
        JudgeGradient(first);
        JudgeDifferences(v, Hessian(first));
    }

    /// <summary>The gradient by the tangents of leaves is the gradient by the leaves.</summary>
    private void JudgeGradient(Gradient ofTangent)
    {
        var gradient = Gradient.OfAdjoint(cell, WithSeeds());
        foreach (var leaf in cell.Leaves.Where(leaf => TangentOf(leaf) is not null))
            errors.Add("gradient by the tangent", leaf.Name, gradient[leaf], ofTangent[TangentOf(leaf)!], 1e-12);
    }

    /// <summary>Central differences of fourth order of the gradient; of several steps the best counts, for a wrong product is near none of them.</summary>
    private void JudgeDifferences(Assignment direction, Gradient hessian)
    {
        var unit = direction.Scaled(1 / direction.Length);
        var other = RandomAssignment.Direction(cell, point, 11);
        var (product, scale) = hessian.Along(other);
        var best = s_steps.Select(step => direction.Length * Difference(unit, other, step)).MinBy(difference => Math.Abs(difference - product));
        errors.Add("H v", "all", best, product, Math.Max(1, scale), DifferenceTolerance);
    }

    private double Difference(Assignment unit, Assignment other, double step)
    {
        return ((8 * (At(1) - At(-1))) - (At(2) - At(-2))) / (12 * step);

        double At(int steps) => Gradient.OfAdjoint(cell, WithSeeds().Plus(steps * step, unit)).Along(other).Slope;
    }

    private Variable? TangentOf(Variable leaf) => tangent.Leaves.FirstOrDefault(other => other.Name == leaf.Name + "Tangent");

    private Gradient Hessian(Gradient ofTangent) => new(cell.Leaves.ToDictionary(leaf => leaf, leaf => ofTangent[tangent.System[leaf.Name]]));

    /// <summary>The point with tangents of a direction, and seeds at tangents alone.</summary>
    private Assignment Along(Assignment direction)
    {
        var along = new Assignment(point.Lengths, point.Sizes);
        foreach (var variable in tangent.System.Variables.Where(variable => variable.Kind != VariableKind.Equation))
            along[variable.Name] = point[variable.Name];
        foreach (var leaf in cell.Leaves.Where(leaf => TangentOf(leaf) is not null))
            along[leaf.Name + "Tangent"] = direction[leaf.Name];
        foreach (var seed in tangent.Seeds.Where(seed => SeedOf(seed) is not null))
            along[seed.Name] = point[seed.Name];
        return along;
    }

    /// <summary>The point with the seeds of the tangents at what they are tangents of.</summary>
    private Assignment WithSeeds()
    {
        var with = point.Plus(0, new Assignment(point.Lengths, point.Sizes));
        foreach (var seed in cell.Seeds)
            with[seed.Name] = tangent.Seeds.FirstOrDefault(other => SeedOf(other) == seed.Name) is { } other ? point[other.Name] : point.Zeros(seed);
        return with;
    }

    /// <summary>δhTangent.seed is the seed of the tangent of what δh.seed is that of; null for a seed of no tangent.</summary>
    private static string? SeedOf(Variable seed)
    {
        var dot = seed.Name.LastIndexOf('.');
        return seed.Name[..dot].EndsWith("Tangent", StringComparison.Ordinal) ? seed.Name[..(dot - "Tangent".Length)] + seed.Name[dot..] : null;
    }
}
