namespace RnnGen.Sequences;

/// <summary>
/// An n-gram model in the form of ARPA files: a probability for each n-gram that was seen, and for each context a weight with which
/// the probabilities after the shorter context count for all other tokens (Katz 1987). Interpolated models have this form too.
/// </summary>
public sealed class NGramModel : LanguageModel
{
    private readonly double[] _logProbabilities, _logBackOffs;

    internal NGramModel(NGramTrie trie, int order, int vocabulary, double[] logProbabilities, double[] logBackOffs) =>
        (Trie, Order, Vocabulary, _logProbabilities, _logBackOffs) = (trie, order, vocabulary, logProbabilities, logBackOffs);

    /// <summary>The longest n-grams: the model looks at one token less.</summary>
    public int Order { get; }

    /// <inheritdoc/>
    public override int Vocabulary { get; }

    /// <summary>The numbers that the model consists of: a probability for each n-gram, and a weight for each that can be a context.</summary>
    public int Parameters => Enumerable.Range(1, Trie.Count - 1).Sum(node => Trie.Length(node) < Order ? 2 : 1);

    internal NGramTrie Trie { get; }

    /// <inheritdoc/>
    public override double LogProbability(ReadOnlySpan<int> context, int token) => After(StateOf(context), token);

    /// <inheritdoc/>
    public override void LogProbabilities(ReadOnlySpan<int> context, Span<double> next)
    {
        var state = StateOf(context);
        for (var token = 0; token < Vocabulary; token++)
            next[token] = After(state, token);
    }

    /// <inheritdoc/>
    public override double[] OfText(ReadOnlySpan<int> text, int known = 0)
    {
        var logs = new double[text.Length - known];
        var state = StateOf(text[..known]);
        for (var i = known; i < text.Length; i++)
        {
            logs[i - known] = After(state, text[i]);
            state = Next(state, text[i]);
        }
        return logs;
    }

    internal double LogProbabilityOf(int node) => _logProbabilities[node];

    internal double LogBackOffOf(int node) => _logBackOffs[node];

    /// <summary>The longest end of the context that the model knows.</summary>
    private int StateOf(ReadOnlySpan<int> context)
    {
        var state = NGramTrie.Root;
        foreach (var token in context[Math.Max(0, context.Length - Order + 1)..])
            state = Next(state, token);
        return state;
    }

    private int Next(int state, int token)
    {
        var node = Trie.Longest(state, token);
        return Trie.Length(node) == Order ? Trie.Suffix(node) : node;
    }

    private double After(int state, int token)
    {
        for (var sum = 0.0; ; sum += _logBackOffs[state], state = Trie.Suffix(state))
        {
            if (Trie.Child(state, token) is >= 0 and var node)
                return sum + _logProbabilities[node];
            if (state == NGramTrie.Root)
                return double.NegativeInfinity;
        }
    }
}
