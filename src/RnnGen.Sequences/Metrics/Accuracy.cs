namespace RnnGen.Sequences;

/// <summary>How many of some answers are right. Sums of test sets are sums of these.</summary>
/// <param name="Correct">The right answers.</param>
/// <param name="Total">All answers.</param>
public readonly record struct Accuracy(long Correct, long Total)
{
    /// <summary>The part that is right, from 0 to 1; NaN of no answers.</summary>
    public double Value => (double)Correct / Total;

    /// <summary>Compares token by token.</summary>
    /// <param name="predicted">The answers.</param>
    /// <param name="expected">The truth, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Accuracy OfTokens<T>(ReadOnlySpan<T> predicted, ReadOnlySpan<T> expected) where T : IEquatable<T>
    {
        RequireEqual(predicted.Length, expected.Length, "tokens");
        var correct = 0;
        for (var i = 0; i < expected.Length; i++)
            correct += predicted[i].Equals(expected[i]) ? 1 : 0;
        return new Accuracy(correct, expected.Length);
    }

    /// <summary>Compares whole sequences: exact match.</summary>
    /// <param name="predicted">The answers.</param>
    /// <param name="expected">The truth, as many sequences.</param>
    /// <exception cref="ArgumentException">The numbers of sequences differ.</exception>
    public static Accuracy OfSequences<T>(IReadOnlyList<T[]> predicted, IReadOnlyList<T[]> expected) where T : IEquatable<T>
    {
        RequireEqual(predicted.Count, expected.Count, "sequences");
        var correct = Enumerable.Range(0, expected.Count).Count(i => predicted[i].AsSpan().SequenceEqual(expected[i]));
        return new Accuracy(correct, expected.Count);
    }

    /// <summary>Both sets of answers together.</summary>
    public static Accuracy operator +(Accuracy left, Accuracy right) => new(left.Correct + right.Correct, left.Total + right.Total);

    private static void RequireEqual(int predicted, int expected, string what)
    {
        if (predicted != expected)
            throw new ArgumentException($"There are {predicted} predicted {what} and {expected} expected ones.");
    }
}
