namespace RnnGen.Sequences;

/// <summary>Draws tokens from logits.</summary>
public sealed class TokenSampler
{
    private readonly SplitMix64 _random;
    private readonly double[] _weights;

    /// <summary>Makes a sampler.</summary>
    /// <param name="vocabulary">The number of tokens.</param>
    /// <param name="seed">The same seed draws the same tokens.</param>
    public TokenSampler(int vocabulary, ulong seed)
    {
        _weights = new double[vocabulary];
        _random = new SplitMix64(seed);
    }

    /// <summary>Draws a token with a probability in proportion to exp(logit / temperature).</summary>
    /// <param name="logits">One per token; finite.</param>
    /// <param name="temperature">At least 0; at 0 the likeliest token is taken.</param>
    /// <param name="except">A token that is never drawn; none if negative.</param>
    /// <exception cref="ArgumentException">The number of logits is wrong, or one is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or not finite.</exception>
    public int Next(ReadOnlySpan<float> logits, double temperature = 1, int except = -1)
    {
        if (logits.Length != _weights.Length)
            throw new ArgumentException($"There are {logits.Length} logits for {_weights.Length} tokens.", nameof(logits));
        if (!double.IsFinite(temperature) || temperature < 0)
            throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "Must be finite and not negative.");

        var likeliest = Likeliest(logits, except);
        if (temperature == 0)
            return likeliest;

        var sum = 0.0;
        for (var i = 0; i < logits.Length; i++)
            sum += _weights[i] = i == except ? 0 : Math.Exp((logits[i] - logits[likeliest]) / temperature);
        var point = _random.NextDouble() * sum;
        for (var i = 0; i < _weights.Length; i++)
        {
            if ((point -= _weights[i]) < 0)
                return i;
        }
        return likeliest;
    }

    private static int Likeliest(ReadOnlySpan<float> logits, int except)
    {
        var likeliest = -1;
        for (var i = 0; i < logits.Length; i++)
        {
            if (float.IsNaN(logits[i]))
                throw new ArgumentException($"The logit of token {i} is not a number.", nameof(logits));
            if (i != except && (likeliest < 0 || logits[i] > logits[likeliest]))
                likeliest = i;
        }
        return likeliest >= 0 ? likeliest : throw new ArgumentException("There is no token to draw.", nameof(logits));
    }
}
