namespace RnnGen.Sequences;

/// <summary>
/// Builds models of the form p(w | h) = α(w | h) + γ(h)·p(w | h′), where h′ is h without its first token and the last in the row is the
/// uniform distribution.
/// </summary>
internal static class InterpolatedModel
{
    /// <summary>Builds the model.</summary>
    /// <param name="counts">The n-grams.</param>
    /// <param name="own">α of an n-gram that was seen.</param>
    /// <param name="weight">γ of a context, from 0 to 1; it must make the sum of all probabilities 1.</param>
    public static NGramModel Build(NGramCounts counts, Func<int, double> own, Func<int, double> weight)
    {
        var trie = counts.Trie;
        var (probabilities, weights) = (new double[trie.Count], new double[trie.Count]);
        weights[NGramTrie.Root] = weight(NGramTrie.Root);
        for (var node = 1; node < trie.Count; node++)
        {
            var shorter = trie.Length(node) == 1 ? 1.0 / counts.Foreseen : probabilities[trie.Suffix(node)];
            weights[node] = trie.Length(node) < counts.Order ? weight(node) : 1;
            probabilities[node] = trie.Token(node) == counts.Begin ? 0 : own(node) + (weights[trie.Parent(node)] * shorter);
        }
        return new NGramModel(
            trie, counts.Order, counts.Vocabulary, Array.ConvertAll(probabilities, Math.Log), Array.ConvertAll(weights, Math.Log));
    }
}
