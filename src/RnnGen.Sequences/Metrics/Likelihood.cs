namespace RnnGen.Sequences;

/// <summary>How well a model foresaw a text: the negative log-likelihood of some tokens. Sums of texts are sums of these.</summary>
/// <param name="Nats">−Σ ln p(token), at least 0 for probabilities.</param>
/// <param name="Tokens">The number of tokens.</param>
public readonly record struct Likelihood(double Nats, long Tokens)
{
    /// <summary>The mean in nats; NaN of no tokens.</summary>
    public double NatsPerToken => Nats / Tokens;

    /// <summary>The mean in bits; NaN of no tokens.</summary>
    public double BitsPerToken => NatsPerToken / Math.Log(2);

    /// <summary>exp of the mean in nats: as hard as a choice among so many equally likely tokens (Jelinek and others 1977).</summary>
    public double Perplexity => Math.Exp(NatsPerToken);

    /// <summary>The likelihood of tokens with these log-probabilities.</summary>
    /// <param name="logProbabilities">ln p of each token.</param>
    public static Likelihood Of(ReadOnlySpan<double> logProbabilities)
    {
        var sum = 0.0;
        foreach (var logProbability in logProbabilities)
            sum -= logProbability;
        return new Likelihood(sum, logProbabilities.Length);
    }

    /// <summary>Both texts together.</summary>
    public static Likelihood operator +(Likelihood left, Likelihood right) => new(left.Nats + right.Nats, left.Tokens + right.Tokens);
}
