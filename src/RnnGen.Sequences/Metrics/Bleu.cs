namespace RnnGen.Sequences;

/// <summary>
/// BLEU (Papineni and others 2002): matches of n-grams, clipped by the reference that has most of each, added up over a corpus. The
/// same statistics give the scores of all smoothings.
/// </summary>
/// <typeparam name="T">Tokens: words, characters, numbers.</typeparam>
public sealed class Bleu<T> where T : notnull
{
    private readonly long[] _matches, _totals;

    /// <summary>Makes the statistics of an empty corpus.</summary>
    /// <param name="order">The longest n-grams, at least 1; 4 by default.</param>
    public Bleu(int order = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        (_matches, _totals) = (new long[order], new long[order]);
    }

    /// <summary>The clipped matches of n-grams of each order from 1.</summary>
    public IReadOnlyList<long> Matches => _matches;

    /// <summary>The n-grams of the hypotheses of each order from 1.</summary>
    public IReadOnlyList<long> Totals => _totals;

    /// <summary>The tokens of the hypotheses.</summary>
    public long Length { get; private set; }

    /// <summary>The tokens of the references, for each sentence those of the reference nearest in length, of two the shorter.</summary>
    public long ReferenceLength { get; private set; }

    /// <summary>exp(1 − r/c) where the hypotheses are shorter than the references, else 1 (equation 3 there).</summary>
    public double BrevityPenalty => Length >= ReferenceLength ? 1 : Length == 0 ? 0 : Math.Exp(1 - ((double)ReferenceLength / Length));

    /// <summary>Adds a sentence.</summary>
    /// <param name="hypothesis">The tokens of the translation; may be empty.</param>
    /// <param name="references">The tokens of one or more good translations.</param>
    /// <exception cref="ArgumentException">There is no reference; nothing is added.</exception>
    public void Add(IReadOnlyList<T> hypothesis, params IReadOnlyList<IReadOnlyList<T>> references)
    {
        if (references.Count == 0)
            throw new ArgumentException("A sentence needs a reference.", nameof(references));
        var numbers = new NGramNumbers<T>();
        for (var n = 1; n <= _totals.Length; n++)
        {
            var best = new Dictionary<int, int>();
            foreach (var reference in references)
            {
                foreach (var (gram, count) in numbers.Count(reference, n))
                    best[gram] = Math.Max(best.GetValueOrDefault(gram), count);
            }
            _matches[n - 1] += numbers.Count(hypothesis, n).Sum(c => Math.Min(c.Value, best.GetValueOrDefault(c.Key)));
            _totals[n - 1] += Math.Max(0, hypothesis.Count - n + 1);
        }
        Length += hypothesis.Count;
        ReferenceLength += references.Select(r => r.Count).MinBy(length => (Math.Abs(length - hypothesis.Count), length));
    }

    /// <summary>The score: the brevity penalty times the geometric mean of the precisions, from 0 to 1.</summary>
    /// <param name="smoothing">What is done about orders without a match; nothing by default, as in the paper.</param>
    /// <param name="constant">That of the smoothing; its own default if null.</param>
    /// <param name="effectiveOrder">Leaves orders out that are longer than all hypotheses, as is usual for single sentences.</param>
    /// <returns>0 where nothing at all matches, whatever the smoothing.</returns>
    public double Score(BleuSmoothing smoothing = BleuSmoothing.None, double? constant = null, bool effectiveOrder = false)
    {
        if (_matches.All(m => m == 0))
            return 0;
        var (sum, orders, missing) = (0.0, 0, 0);
        for (; orders < _totals.Length; orders++)
        {
            var added = smoothing == BleuSmoothing.AddK && orders > 0 ? constant ?? 1 : 0;
            var (matches, total) = (_matches[orders] + added, _totals[orders] + added);
            if (total == 0)
                break;
            if (matches == 0)
            {
                matches = smoothing switch
                {
                    BleuSmoothing.Floor => constant ?? 0.1,
                    BleuSmoothing.Exponential => Math.Pow(0.5, ++missing),
                    _ => 0,
                };
            }
            sum += Math.Log(matches / total);
        }
        return orders < _totals.Length && !effectiveOrder ? 0 : BrevityPenalty * Math.Exp(sum / orders);
    }
}
