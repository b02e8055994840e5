using System.Runtime.InteropServices;

namespace RnnGen.Sequences;

/// <summary>How often n-grams of all lengths up to an order occur in texts.</summary>
public sealed class NGramCounts
{
    private readonly List<long> _counts = [];
    private readonly HashSet<int> _openings = [];

    /// <summary>Makes empty counts.</summary>
    /// <param name="order">The longest n-grams, at least 1.</param>
    /// <param name="vocabulary">The number of tokens, at least 1.</param>
    /// <param name="begin">The token with which texts begin: it is only context, and never foreseen. None if null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public NGramCounts(int order, int vocabulary, int? begin = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(vocabulary, begin is null ? 1 : 2);
        if (begin is { } token)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)token, (uint)vocabulary, nameof(begin));
        (Order, Vocabulary, Begin) = (order, vocabulary, begin);
        for (var i = 0; i < vocabulary; i++)
            Trie.Add(NGramTrie.Root, i);
        Grow();
    }

    /// <summary>The longest n-grams.</summary>
    public int Order { get; }

    /// <summary>The number of tokens.</summary>
    public int Vocabulary { get; }

    /// <summary>The token with which texts begin.</summary>
    public int? Begin { get; }

    /// <summary>The tokens that can follow: all but <see cref="Begin"/>.</summary>
    public int Foreseen => Begin is null ? Vocabulary : Vocabulary - 1;

    internal NGramTrie Trie { get; } = new();

    /// <summary>Counts the n-grams of a text; none goes beyond its ends.</summary>
    /// <param name="text">The tokens, begin and end tokens included where they are wanted.</param>
    /// <exception cref="ArgumentException">A token is outside the vocabulary; nothing is counted.</exception>
    public void Add(ReadOnlySpan<int> text)
    {
        foreach (var token in text)
        {
            if ((uint)token >= (uint)Vocabulary)
                throw new ArgumentException($"The text has the token {token}; the vocabulary has the tokens 0 to {Vocabulary - 1}.", nameof(text));
        }

        // The n-grams that end at a token, by length: each is one before the token, and the token. Shorter ones come first.
        var (before, here) = (new int[Order + 1], new int[Order + 1]);
        for (var end = 0; end < text.Length; end++)
        {
            for (var length = 1; length <= Math.Min(Order, end + 1); length++)
            {
                var node = here[length] = Trie.Add(before[length - 1], text[end]);
                Grow();
                _counts[node] += text[end] == Begin ? 0 : 1;
                if (length == end + 1)
                    _openings.Add(node);
            }
            (before, here) = (here, before);
        }
    }

    /// <summary>How often an n-gram occurs; 0 for one that ends with <see cref="Begin"/>.</summary>
    /// <param name="gram">Its tokens, at least one.</param>
    public long Count(params ReadOnlySpan<int> gram)
    {
        var node = NGramTrie.Root;
        foreach (var token in gram)
        {
            if ((node = Trie.Child(node, token)) < 0)
                return 0;
        }
        return _counts[node];
    }

    internal ReadOnlySpan<long> Counts => CollectionsMarshal.AsSpan(_counts);

    /// <summary>
    /// The counts of the method of Kneser and Ney: of an n-gram of the order, and of one that begins with <see cref="Begin"/>, how often
    /// it occurs; of another one, before how many tokens. The opening of a text counts as such a token.
    /// </summary>
    internal long[] Continuations()
    {
        var counts = new long[Trie.Count];
        for (var node = 1; node < counts.Length; node++)
        {
            if (_counts[node] > 0 && Trie.Length(node) > 1)
                counts[Trie.Suffix(node)]++;
        }
        for (var node = 1; node < counts.Length; node++)
        {
            if (Trie.Length(node) == Order || Trie.First(node) == Begin)
                counts[node] = _counts[node];
            else if (_openings.Contains(node) && _counts[node] > 0)
                counts[node]++;
        }
        return counts;
    }

    /// <summary>For each n-gram the sum of the counts of those with one token more.</summary>
    internal long[] SumsOf(ReadOnlySpan<long> counts)
    {
        var sums = new long[counts.Length];
        for (var node = 1; node < counts.Length; node++)
            sums[Trie.Parent(node)] += counts[node];
        return sums;
    }

    private void Grow()
    {
        while (_counts.Count < Trie.Count)
            _counts.Add(0);
    }
}
