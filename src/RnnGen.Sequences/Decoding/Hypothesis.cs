namespace RnnGen.Sequences;

/// <summary>A sequence that a decoder has written.</summary>
/// <param name="Tokens">The tokens, without the end.</param>
/// <param name="LogProbability">The natural logarithm of the model's probability, that of the end included.</param>
/// <param name="Score">What hypotheses are ordered by: the log-probability after penalties.</param>
/// <param name="IsComplete">False where no token was allowed any more before the sequence could end.</param>
public sealed record Hypothesis(IReadOnlyList<int> Tokens, double LogProbability, double Score, bool IsComplete);
