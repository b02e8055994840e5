namespace RnnGen.Sequences;

/// <summary>
/// Kneser-Ney smoothing (Kneser and Ney 1995), interpolated: every count gives up a discount for the shorter context, in which a token
/// counts by the number of different tokens that it follows. p(w | h) = (c(hw) − D(c(hw))) / c(h·) + γ(h)·p(w | h′) (Chen and Goodman 1999).
/// </summary>
public static class KneserNey
{
    /// <summary>One discount for each length of n-grams: n₁ / (n₁ + 2n₂), with nᵢ the n-grams of count i (Ney and others 1994).</summary>
    /// <param name="counts">The n-grams; later additions to them spoil the model.</param>
    /// <param name="discount">A discount instead, above 0 and at most 1. The estimate falls back on 0.5 where n₁ or n₂ is 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The discount is outside its range.</exception>
    public static NGramModel Build(NGramCounts counts, double? discount = null)
    {
        if (discount is not (null or (> 0 and <= 1)))
            throw new ArgumentOutOfRangeException(nameof(discount), discount, "Must be above 0 and at most 1.");
        return Build(counts, n =>
        {
            var d = discount ?? (n[1] > 0 && n[2] > 0 ? Usual(n) : 0.5);
            return [0, d, d, d];
        });
    }

    /// <summary>
    /// Modified Kneser-Ney: three discounts for each length, for counts of 1, of 2, and above (Chen and Goodman 1999, equation 26).
    /// </summary>
    /// <param name="counts">The n-grams; later additions to them spoil the model. Where there are too few of them for an estimate, the discounts are 0.5, 1 and 1.5.</param>
    public static NGramModel BuildModified(NGramCounts counts) => Build(counts, n =>
    {
        var y = Usual(n);
        double[] estimate = [0, 1 - (2 * y * n[2] / n[1]), 2 - (3 * y * n[3] / n[2]), 3 - (4 * y * n[4] / n[3])];
        return estimate[1] >= 0 && estimate[2] >= 0 && estimate[3] > 0 && estimate.All(double.IsFinite) ? estimate : [0, 0.5, 1, 1.5];
    });

    private static NGramModel Build(NGramCounts counts, Func<long[], double[]> estimate)
    {
        var count = counts.Continuations();
        var sums = counts.SumsOf(count);
        var discounts = Array.ConvertAll(CountsOfCounts(counts, count), n => estimate(n));
        var given = new double[count.Length];
        for (var node = 1; node < count.Length; node++)
            given[counts.Trie.Parent(node)] += Discount(node);

        return InterpolatedModel.Build(
            counts,
            node => count[node] == 0 ? 0 : (count[node] - Discount(node)) / sums[counts.Trie.Parent(node)],
            node => sums[node] == 0 ? 1 : given[node] / sums[node]);

        double Discount(int node) => discounts[counts.Trie.Length(node)][Math.Min(count[node], 3)];
    }

    private static double Usual(long[] n) => n[1] / (n[1] + (2.0 * n[2]));

    /// <summary>For each length of n-grams, how many of them have the counts 1 to 4.</summary>
    private static long[][] CountsOfCounts(NGramCounts counts, long[] count)
    {
        var found = Enumerable.Range(0, counts.Order + 1).Select(_ => new long[5]).ToArray();
        for (var node = 1; node < count.Length; node++)
        {
            if (count[node] <= 4)
                found[counts.Trie.Length(node)][count[node]]++;
        }
        return found;
    }
}
