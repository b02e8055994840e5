using RnnGen.Generator.Equations;

namespace RnnGen.Tests.Judges;

/// <summary>Judges a gradient of the functional at a point, without knowing where it comes from.</summary>
internal sealed class GradientJudge(Network network, Assignment point, Gradient gradient, Errors errors)
{
    public const double DotProductTolerance = 1e-12;
    public const double DifferenceTolerance = 1e-9;

    private static readonly double[] s_steps = [1e-3, 2e-4, 5e-3, 5e-5];

    private readonly DeclaredDerivatives? _declared = DeclaredDerivatives.At(network, point);

    /// <summary>The identity ⟨u, J v⟩ = ⟨Jᵀ u, v⟩, where J v comes from dual numbers.</summary>
    public void JudgeDotProduct(int seed, bool eachLeaf = true, double tolerance = DotProductTolerance)
    {
        foreach (var (name, direction) in Directions(seed).Take(eachLeaf ? int.MaxValue : 1))
        {
            var forwards = Functional.Of<Dual>(network, point, direction, _declared, out _).Tangent;
            var (backwards, scale) = gradient.Along(direction);
            errors.Add("dot product", name, forwards, backwards, Math.Max(1, scale), tolerance);
        }
    }

    /// <summary>
    /// Central differences of fourth order along a random direction of length one, or along one for each leaf. A step that crosses a kink says
    /// nothing; of the others the best counts, for a wrong slope is near none of them.
    /// </summary>
    /// <param name="functional">What is differentiated; the reference interpreter's functional by default, and where derivatives are declared.</param>
    public void JudgeDifferences(int seed, bool eachLeaf, FunctionalAt? functional = null)
    {
        if (functional is null || _declared is not null)
            functional = (Assignment at, out long taken) => Functional.Of(network, at, _declared, out taken);
        var value = functional(point, out var branches);
        foreach (var (name, direction) in Directions(seed).Take(eachLeaf ? int.MaxValue : 1))
        {
            var unit = direction.Scaled(1 / direction.Length);
            var (slope, scale) = gradient.Along(unit);
            scale = Math.Max(Math.Max(1, Math.Abs(value)), scale);
            var differences = s_steps.Select(step => Difference(functional, unit, step, branches)).Where(difference => !double.IsNaN(difference));
            double? best = null;
            foreach (var difference in differences)
            {
                if (best is null || Math.Abs(difference - slope) < Math.Abs(best.Value - slope))
                    best = difference;
                if (Math.Abs(best.Value - slope) <= 0.1 * DifferenceTolerance * scale)
                    break;
            }

            if (best is not null)
                errors.Add("central difference", name, best.Value, slope, scale, DifferenceTolerance);
        }
    }

    /// <summary>The difference quotient; not a number where a kink lies within reach.</summary>
    private double Difference(FunctionalAt functional, Assignment direction, double step, long branches)
    {
        return ((8 * (At(1) - At(-1))) - (At(2) - At(-2))) / (12 * step);

        double At(int steps) => functional(point.Plus(steps * step, direction), out var taken) is var value && taken == branches ? value : double.NaN;
    }

    private IEnumerable<(string Name, Assignment Direction)> Directions(int seed)
    {
        yield return ("all", RandomAssignment.Direction(network, point, seed));
        foreach (var leaf in network.Leaves)
            yield return (leaf.Name, RandomAssignment.Direction(network, point, seed, leaf));
    }
}

/// <summary>The functional at a point, and a hash of the branches that functions with kinks took there.</summary>
internal delegate double FunctionalAt(Assignment point, out long branches);
