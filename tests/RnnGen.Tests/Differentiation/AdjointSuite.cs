using RnnGen.Tests.Judges;

namespace RnnGen.Tests.Differentiation;

/// <summary>Judges an adjoint system by the reference interpreter, at every batch.</summary>
internal static class AdjointSuite
{
    public static void Judge(Network network, string name, int seed, bool eachLeaf = true) => DeepStack.Run(() => JudgeBatches(network, name, seed, eachLeaf));

    private static bool JudgeBatches(Network network, string name, int seed, bool eachLeaf)
    {
        foreach (var lengths in Batches.All)
        {
            foreach (var point in RandomAssignment.Points(network, lengths, seed))
            {
                var errors = new Errors($"{name} at {{{string.Join(",", lengths)}}}");
                var judge = new GradientJudge(network, point, Gradient.OfAdjoint(network, point), errors);
                judge.JudgeDotProduct(seed + 1);
                judge.JudgeDifferences(seed + 2, eachLeaf);
                errors.ShouldBeNone();
            }
        }

        return true;
    }
}
