namespace RnnGen.Sequences;

/// <summary>Takes the probability from every next token that a sequence must not have.</summary>
internal sealed class TokenRules(DecodingOptions options)
{
    /// <summary>Sets forbidden tokens to −∞.</summary>
    public void Apply(ReadOnlySpan<int> written, Span<double> next)
    {
        if (written.Length == options.MaxLength)
            Keep(options.End, next);
        else if (written.Length < options.Prefix.Count)
            Keep(options.Prefix[written.Length], next);
        else if (options.End is { } end && written.Length < options.MinLength)
            next[end] = double.NegativeInfinity;

        foreach (var token in options.Never)
            next[token] = double.NegativeInfinity;
        Block(written, next);
    }

    /// <summary>Whether a sequence of this length is over without an end.</summary>
    public bool IsFull(int length) => options.End is null && length == options.MaxLength;

    private void Block(ReadOnlySpan<int> written, Span<double> next)
    {
        var n = options.BlockedRepetition;
        if (n == 0 || written.Length < n)
            return;
        var last = written[^(n - 1)..];
        for (var start = 0; start + n <= written.Length; start++)
        {
            if (written.Slice(start, n - 1).SequenceEqual(last))
                next[written[start + n - 1]] = double.NegativeInfinity;
        }
    }

    private static void Keep(int? token, Span<double> next)
    {
        for (var i = 0; i < next.Length; i++)
        {
            if (i != token)
                next[i] = double.NegativeInfinity;
        }
    }
}
