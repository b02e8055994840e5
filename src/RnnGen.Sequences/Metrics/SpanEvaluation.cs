namespace RnnGen.Sequences;

/// <summary>Adds up the spans of tagged sentences, as the CoNLL script conlleval does (Tjong Kim Sang and Buchholz 2000).</summary>
public sealed class SpanEvaluation
{
    private readonly SortedDictionary<string, SpanScore> _types = new(StringComparer.Ordinal);

    /// <summary>The tokens whose tags are the same.</summary>
    public Accuracy Tokens { get; private set; }

    /// <summary>All spans: their F1 is the micro average, conlleval's FB1.</summary>
    public SpanScore All { get; private set; }

    /// <summary>The spans of each type, in the order of names.</summary>
    public IReadOnlyDictionary<string, SpanScore> ByType => _types;

    /// <summary>Adds a sentence; no span goes beyond its ends.</summary>
    /// <param name="predicted">The tags of a model: <c>O</c>, <c>B-x</c>, <c>I-x</c>, ….</param>
    /// <param name="expected">The truth, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ; nothing is added.</exception>
    /// <exception cref="FormatException">A tag is of another form; nothing is added.</exception>
    public void Add(ReadOnlySpan<string> predicted, ReadOnlySpan<string> expected)
    {
        var tokens = Accuracy.OfTokens(predicted, expected);
        var (found, truth) = (TagSpan.Of(predicted), TagSpan.Of(expected));
        var known = truth.ToHashSet();

        Tokens += tokens;
        foreach (var span in truth)
            Add(span.Type, new SpanScore(0, 0, 1));
        foreach (var span in found)
            Add(span.Type, new SpanScore(known.Contains(span) ? 1 : 0, 1, 0));
    }

    private void Add(string type, SpanScore score)
    {
        All += score;
        _types[type] = _types.GetValueOrDefault(type) + score;
    }
}
