namespace RnnGen.Sequences;

/// <summary>
/// Witten-Bell smoothing (Witten and Bell 1991), interpolated: a context is trusted the less, the more different tokens have followed it.
/// p(w | h) = (c(hw) + N(h)·p(w | h′)) / (c(h·) + N(h)), with N(h) the number of different tokens after h (Chen and Goodman 1999,
/// equation 17).
/// </summary>
public static class WittenBell
{
    /// <summary>Makes the model.</summary>
    /// <param name="counts">The n-grams; later additions to them spoil the model.</param>
    public static NGramModel Build(NGramCounts counts)
    {
        var count = counts.Counts.ToArray();
        var sums = counts.SumsOf(count);
        var different = counts.SumsOf(Array.ConvertAll(count, c => Math.Min(c, 1)));
        return InterpolatedModel.Build(
            counts,
            node => count[node] == 0 ? 0 : (double)count[node] / (sums[counts.Trie.Parent(node)] + different[counts.Trie.Parent(node)]),
            node => sums[node] == 0 ? 1 : (double)different[node] / (sums[node] + different[node]));
    }
}
