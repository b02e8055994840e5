namespace RnnGen.Sequences;

/// <summary>Which parameters a <see cref="SampledSoftmax"/> draws the rows of.</summary>
public sealed record SampledSoftmaxOptions
{
    /// <summary>The matrix or table by which the network of all words computes its logits: a row for each word.</summary>
    public required string Table { get; init; }

    /// <summary>The same of the network of some words: a row for each place. Its name may be another one; it must be where the table is read as well.</summary>
    public string? DrawnTable { get; init; }

    /// <summary>The vector that is added to the logits. The network of some words needs one; that of all words may be without.</summary>
    public required string Bias { get; init; }

    /// <summary>What the words that are drawn follow from.</summary>
    public ulong Seed { get; init; }

    /// <summary>How often each word occurs in a text, and once more: words that are frequent are drawn more often.</summary>
    /// <param name="text">The text.</param>
    /// <param name="vocabulary">The number of words.</param>
    /// <exception cref="IndexOutOfRangeException">The text has a word outside the vocabulary.</exception>
    public static double[] FrequenciesOf(ReadOnlySpan<int> text, int vocabulary)
    {
        var counts = new double[vocabulary];
        Array.Fill(counts, 1);
        foreach (var word in text)
            counts[word]++;
        return counts;
    }
}
