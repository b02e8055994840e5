namespace RnnGen.Sequences;

/// <summary>Draws tokens from logits or log-probabilities.</summary>
public sealed class TokenSampler
{
    private static readonly SamplingOptions Plain = new();

    private readonly SplitMix64 _random;
    private readonly double[] _logits, _weights;
    private readonly int[] _order;

    /// <summary>Makes a sampler.</summary>
    /// <param name="vocabulary">The number of tokens.</param>
    /// <param name="seed">The same seed draws the same tokens.</param>
    public TokenSampler(int vocabulary, ulong seed)
    {
        (_logits, _weights, _order) = (new double[vocabulary], new double[vocabulary], new int[vocabulary]);
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
        RequireCount(logits.Length);
        for (var i = 0; i < logits.Length; i++)
            _logits[i] = i == except ? double.NegativeInfinity : logits[i];
        return Next(_logits, temperature == 1 ? Plain : new SamplingOptions { Temperature = temperature });
    }

    /// <summary>Draws a token.</summary>
    /// <param name="logits">One per token; log-probabilities are as good. A token with −∞ is never drawn.</param>
    /// <param name="options">Temperature and limits; none if null.</param>
    /// <exception cref="ArgumentException">The number of logits is wrong, one is not a number, or all are −∞.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public int Next(ReadOnlySpan<double> logits, SamplingOptions? options = null)
    {
        RequireCount(logits.Length);
        options ??= Plain;
        options.Verify();
        var likeliest = Likeliest(logits);
        if (options.Temperature == 0)
            return likeliest;

        var sum = 0.0;
        for (var i = 0; i < logits.Length; i++)
            sum += _weights[i] = Math.Exp((logits[i] - logits[likeliest]) / options.Temperature);
        if (options.TopK > 0 || options.TopP < 1)
            sum = Limit(options, sum);
        var point = _random.NextDouble() * sum;
        for (var i = 0; i < _weights.Length; i++)
        {
            if ((point -= _weights[i]) < 0)
                return i;
        }
        return likeliest;
    }

    /// <summary>Takes the weight of the unlikely ones, and gives the sum of the others.</summary>
    private double Limit(SamplingOptions options, double sum)
    {
        for (var i = 0; i < _order.Length; i++)
            _order[i] = i;
        Array.Sort(_order, (a, b) => _weights[a] != _weights[b] ? _weights[b].CompareTo(_weights[a]) : a.CompareTo(b));

        var count = options.TopK > 0 ? Math.Min(options.TopK, _order.Length) : _order.Length;
        sum = options.TopK > 0 ? _order[..count].Sum(i => _weights[i]) : sum;
        var (kept, wanted) = (0.0, options.TopP < 1 ? options.TopP * sum : double.PositiveInfinity);
        for (var i = 0; i < _order.Length; i++)
        {
            if (i < count && kept < wanted)
                kept += _weights[_order[i]];
            else
                _weights[_order[i]] = 0;
        }
        return kept;
    }

    private void RequireCount(int count)
    {
        if (count != _weights.Length)
            throw new ArgumentException($"There are {count} logits for {_weights.Length} tokens.", "logits");
    }

    private static int Likeliest(ReadOnlySpan<double> logits)
    {
        var likeliest = -1;
        for (var i = 0; i < logits.Length; i++)
        {
            if (double.IsNaN(logits[i]))
                throw new ArgumentException($"The logit of token {i} is not a number.", nameof(logits));
            if (logits[i] > (likeliest < 0 ? double.NegativeInfinity : logits[likeliest]))
                likeliest = i;
        }
        return likeliest >= 0 ? likeliest : throw new ArgumentException("There is no token to draw.", nameof(logits));
    }
}
