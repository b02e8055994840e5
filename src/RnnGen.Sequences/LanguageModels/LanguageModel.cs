namespace RnnGen.Sequences;

/// <summary>A model that foresees the next token of a text from those before it.</summary>
public abstract class LanguageModel
{
    /// <summary>The number of tokens.</summary>
    public abstract int Vocabulary { get; }

    /// <summary>The natural logarithm of the probability of a token; −∞ if it cannot be.</summary>
    /// <param name="context">The tokens before it, oldest first, as many as there are; a model may look at the last ones only.</param>
    /// <param name="token">The token, from 0 to <see cref="Vocabulary"/> − 1.</param>
    public abstract double LogProbability(ReadOnlySpan<int> context, int token);

    /// <summary>The natural logarithms of the probabilities of all next tokens.</summary>
    /// <param name="context">The tokens before, oldest first.</param>
    /// <param name="next">Where they go: [<see cref="Vocabulary"/>].</param>
    public virtual void LogProbabilities(ReadOnlySpan<int> context, Span<double> next)
    {
        for (var token = 0; token < Vocabulary; token++)
            next[token] = LogProbability(context, token);
    }

    /// <summary>The natural logarithms of the probabilities of a text's tokens, each after those before it.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="known">How many of the first ones are only read, such as a begin token.</param>
    /// <returns>One number for each token that is not only read.</returns>
    public virtual double[] OfText(ReadOnlySpan<int> text, int known = 0)
    {
        var logs = new double[text.Length - known];
        for (var i = known; i < text.Length; i++)
            logs[i - known] = LogProbability(text[..i], text[i]);
        return logs;
    }

    /// <summary>How well the model foresees a text; of a sentence with its end token, the sentence's probability is exp(−nats).</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="known">How many of the first ones are only read, such as a begin token.</param>
    public Likelihood Measure(ReadOnlySpan<int> text, int known = 0) => Likelihood.Of(OfText(text, known));
}
