namespace RnnGen.Sequences;

/// <summary>A model that looks its probabilities up in counts.</summary>
public abstract class CountedModel : LanguageModel
{
    private protected CountedModel(NGramCounts counts) => (Counts, Sums) = (counts, counts.SumsOf(counts.Counts));

    /// <inheritdoc/>
    public override int Vocabulary => Counts.Vocabulary;

    internal NGramCounts Counts { get; }

    /// <summary>For each context the tokens after it.</summary>
    internal long[] Sums { get; }

    /// <inheritdoc/>
    public override double LogProbability(ReadOnlySpan<int> context, int token) =>
        token == Counts.Begin ? double.NegativeInfinity : Math.Log(Probability(context[Math.Max(0, context.Length - Counts.Order + 1)..], token));

    /// <summary>The probability of a token that can follow.</summary>
    private protected abstract double Probability(ReadOnlySpan<int> context, int token);

    /// <summary>The node of an n-gram, −1 if it was never seen.</summary>
    private protected int Find(ReadOnlySpan<int> gram)
    {
        var node = NGramTrie.Root;
        for (var i = 0; i < gram.Length && node >= 0; i++)
            node = Counts.Trie.Child(node, gram[i]);
        return node;
    }

    /// <summary>How often a token was seen after a context, and how often any.</summary>
    private protected (long Count, long Sum) After(int context, int token)
    {
        if (context < 0)
            return (0, 0);
        var node = Counts.Trie.Child(context, token);
        return (node < 0 ? 0 : Counts.Counts[node], Sums[context]);
    }
}
