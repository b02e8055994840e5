namespace RnnGen.Sequences;

/// <summary>A number for each n-gram that is met: that of its beginning and its last token decide it.</summary>
internal sealed class NGramNumbers<T> where T : notnull
{
    private readonly Dictionary<(int Beginning, T Last), int> _numbers = [];

    /// <summary>How often each n-gram of a length occurs.</summary>
    public Dictionary<int, int> Count(IReadOnlyList<T> tokens, int n)
    {
        var counts = new Dictionary<int, int>();
        for (var start = 0; start + n <= tokens.Count; start++)
        {
            var number = 0;
            for (var i = start; i < start + n; i++)
                number = NumberOf((number, tokens[i]));
            counts[number] = counts.GetValueOrDefault(number) + 1;
        }
        return counts;
    }

    private int NumberOf((int, T) gram)
    {
        if (!_numbers.TryGetValue(gram, out var number))
            _numbers[gram] = number = _numbers.Count + 1;
        return number;
    }
}
