namespace RnnGen.Sequences;

/// <summary>
/// Draws different words at once, each with a probability in proportion to how frequent it is, and 1 at most (systematic sampling: W. G. Madow,
/// "On the theory of systematic sampling", Annals of Mathematical Statistics 20, 1949).
/// </summary>
internal sealed class WordSample
{
    private readonly double[] _frequencies;
    private readonly int[] _mostFrequentFirst;

    /// <exception cref="ArgumentException">A frequency is not above 0.</exception>
    public WordSample(ReadOnlySpan<double> frequencies)
    {
        _frequencies = frequencies.ToArray();
        if (Array.FindIndex(_frequencies, f => !(f > 0 && double.IsFinite(f))) is >= 0 and var wrong)
            throw new ArgumentException($"The frequency of word {wrong} is {_frequencies[wrong]}; each must be above 0.", nameof(frequencies));
        _mostFrequentFirst = [.. Enumerable.Range(0, _frequencies.Length).OrderByDescending(word => _frequencies[word])];
    }

    /// <param name="count">How many words are wanted; all of them if there are not more.</param>
    /// <param name="isLeftOut">The words that are not drawn.</param>
    /// <param name="start">What the draw follows from: uniform from 0 to 1, 1 excluded.</param>
    /// <param name="words">The words that were drawn.</param>
    /// <param name="weights">1 divided by the probability with which each was.</param>
    /// <returns>How many were drawn.</returns>
    public int Draw(int count, ReadOnlySpan<bool> isLeftOut, double start, Span<int> words, Span<double> weights)
    {
        var (mass, left) = (0.0, 0);
        foreach (var word in _mostFrequentFirst)
        {
            if (isLeftOut[word])
                continue;
            mass += _frequencies[word];
            left++;
        }

        var (drawn, isCertain, scale, reached, next) = (0, true, 0.0, 0.0, start);
        foreach (var word in _mostFrequentFirst)
        {
            if (isLeftOut[word] || drawn == count)
                continue;
            var frequency = _frequencies[word];
            if (isCertain && (count >= left || (count - drawn) * frequency >= mass))
            {
                (words[drawn], weights[drawn++]) = (word, 1);
                mass -= frequency;
                continue;
            }

            if (isCertain)
                (isCertain, scale) = (false, (count - drawn) / mass);
            reached += scale * frequency;
            if (next >= reached)
                continue;
            (words[drawn], weights[drawn++]) = (word, 1 / (scale * frequency));
            next++;
        }
        return drawn;
    }
}
