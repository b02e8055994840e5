namespace RnnGen.Sequences;

/// <summary>The hypotheses of a <see cref="LanguageModel"/>.</summary>
/// <param name="model">The model.</param>
/// <param name="prompt">What was written before the first token; may be empty.</param>
public sealed class LanguageModelHypotheses(LanguageModel model, params int[] prompt) : IHypotheses
{
    private int[][] _rows = [];

    /// <inheritdoc/>
    public int Vocabulary => model.Vocabulary;

    /// <inheritdoc/>
    public void Start() => _rows = [prompt];

    /// <inheritdoc/>
    public void Extend(ReadOnlySpan<int> parents, ReadOnlySpan<int> tokens)
    {
        var rows = new int[parents.Length][];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = [.. _rows[parents[row]], tokens[row]];
        _rows = rows;
    }

    /// <inheritdoc/>
    public void LogProbabilities(Span<double> next)
    {
        for (var row = 0; row < _rows.Length; row++)
            model.LogProbabilities(_rows[row], next.Slice(row * Vocabulary, Vocabulary));
    }
}
