namespace RnnGen.Sequences;

/// <summary>How often each word occurs.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A word is empty or has a line end in it.</exception>
    public WordCounts(IEnumerable<string> words, IReadOnlyList<string> passedOver)
    {
        foreach (var word in words)
        {
            if (!IsWord(word))
                throw new ArgumentException($"'{word}' is no word: it is empty or has a line end in it.", nameof(words));
            Total++;
            if (!passedOver.Contains(word))
                _counts[word] = _counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>Whether a word can stand in a line of its own.</summary>
    public static bool IsWord(string text) => text.Length > 0 && text.AsSpan().IndexOfAny('\n', '\r') < 0;

    /// <summary>All words, counted as often as they occur.</summary>
    public long Total { get; private set; }

    /// <summary>The most frequent words, until there are enough, or they cover enough of the text, or the next one is too rare.</summary>
    public List<string> MostFrequent(int maxWords, int minCount, double coverage)
    {
        var kept = new List<string>();
        var covered = 0L;
        foreach (var (word, count) in _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            if (kept.Count == maxWords || count < minCount || (coverage < 1 && covered >= coverage * Total))
                break;
            kept.Add(word);
            covered += count;
        }
        return kept;
    }
}
