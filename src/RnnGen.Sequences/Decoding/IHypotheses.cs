namespace RnnGen.Sequences;

/// <summary>
/// Hypotheses of a model, side by side: what every decoder needs of a model, and all that it needs. A row is one hypothesis: what the
/// model knows after the tokens that it has been given.
/// </summary>
/// <remarks>What the model is conditioned on, a prompt or a sentence to translate, is its own affair.</remarks>
public interface IHypotheses
{
    /// <summary>The number of tokens.</summary>
    int Vocabulary { get; }

    /// <summary>Begins anew: one row, without a token.</summary>
    void Start();

    /// <summary>
    /// Replaces all rows: row i becomes what row <paramref name="parents"/>[i] was, followed by <paramref name="tokens"/>[i]. A row may go
    /// on in any number of rows, also in none.
    /// </summary>
    /// <param name="parents">The rows that go on, in any order.</param>
    /// <param name="tokens">The token of each, from 0 to <see cref="Vocabulary"/> − 1.</param>
    void Extend(ReadOnlySpan<int> parents, ReadOnlySpan<int> tokens);

    /// <summary>The natural logarithms of the probabilities of the next token of each row.</summary>
    /// <param name="next">Where they go: [rows × <see cref="Vocabulary"/>]; −∞ for what cannot be.</param>
    void LogProbabilities(Span<double> next);
}
