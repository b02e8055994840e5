namespace RnnGen.Sequences;

/// <summary>A weighted mean of the probabilities of several models (Jelinek and Mercer 1980).</summary>
public sealed class Mixture : LanguageModel
{
    private readonly LanguageModel[] _models;
    private readonly double[] _weights;

    /// <summary>Makes the model.</summary>
    /// <param name="models">Models of one vocabulary.</param>
    /// <param name="weights">One for each, not negative, with the sum 1.</param>
    /// <exception cref="ArgumentException">The vocabularies differ, or the weights are no weights.</exception>
    public Mixture(IReadOnlyList<LanguageModel> models, ReadOnlySpan<double> weights)
    {
        (_models, _weights) = ([.. models], weights.ToArray());
        if (_models.Length == 0 || _models.Any(m => m.Vocabulary != _models[0].Vocabulary))
            throw new ArgumentException($"The models have the vocabularies {string.Join(", ", _models.Select(m => m.Vocabulary))}.", nameof(models));
        if (_weights.Length != _models.Length || _weights.Any(w => !(w >= 0)) || Math.Abs(_weights.Sum() - 1) > 1e-9)
            throw new ArgumentException($"There are {_models.Length} models with the weights {string.Join(", ", _weights)}.", nameof(weights));
    }

    /// <inheritdoc/>
    public override int Vocabulary => _models[0].Vocabulary;

    /// <summary>The weights of the models.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>Finds the weights that foresee a text best, by expectation maximisation from equal ones; more rounds never make them worse.</summary>
    /// <param name="models">For each model the log-probabilities of the same tokens, kept back from its training: see <see cref="LanguageModel.OfText"/>.</param>
    /// <param name="tolerance">Ends when a round gains less than this, in nats per token.</param>
    /// <returns>A weight for each model; their sum is 1.</returns>
    /// <exception cref="ArgumentException">There is no model or no token, the lengths differ, or a token has no probability by any model.</exception>
    public static double[] Fit(IReadOnlyList<double[]> models, double tolerance = 1e-7)
    {
        if (models.Count == 0 || models[0].Length == 0 || models.Any(m => m.Length != models[0].Length))
            throw new ArgumentException($"Weights need the same tokens of each model, not {string.Join(", ", models.Select(m => m.Length))}.", nameof(models));
        var (weights, before) = (Enumerable.Repeat(1.0 / models.Count, models.Count).ToArray(), double.NegativeInfinity);
        while (true)
        {
            var (shares, likelihood) = Expect(models, weights);
            if (double.IsNegativeInfinity(likelihood))
                throw new ArgumentException("A token has no probability by any model.", nameof(models));
            if (likelihood - before < tolerance)
                return weights;
            (weights, before) = (shares, likelihood);
        }
    }

    /// <inheritdoc/>
    public override double LogProbability(ReadOnlySpan<int> context, int token)
    {
        var sum = 0.0;
        for (var i = 0; i < _models.Length; i++)
            sum += _weights[i] * Math.Exp(_models[i].LogProbability(context, token));
        return Math.Log(sum);
    }

    /// <inheritdoc/>
    public override void LogProbabilities(ReadOnlySpan<int> context, Span<double> next)
    {
        var (sum, part) = (new double[Vocabulary], new double[Vocabulary]);
        for (var i = 0; i < _models.Length; i++)
        {
            _models[i].LogProbabilities(context, part);
            for (var token = 0; token < sum.Length; token++)
                sum[token] += _weights[i] * Math.Exp(part[token]);
        }
        for (var token = 0; token < sum.Length; token++)
            next[token] = Math.Log(sum[token]);
    }

    /// <inheritdoc/>
    public override double[] OfText(ReadOnlySpan<int> text, int known = 0)
    {
        var logs = new double[_models.Length][];
        for (var i = 0; i < logs.Length; i++)
            logs[i] = _models[i].OfText(text, known);
        return Join(logs, _weights);
    }

    /// <summary>The log-probabilities of tokens by a mixture of models that gave them these.</summary>
    /// <param name="models">For each model the log-probabilities of the same tokens.</param>
    /// <param name="weights">One for each model.</param>
    public static double[] Join(IReadOnlyList<double[]> models, IReadOnlyList<double> weights) =>
        [.. Enumerable.Range(0, models[0].Length).Select(t => Math.Log(models.Zip(weights, (m, w) => w * Math.Exp(m[t])).Sum()))];

    /// <summary>The part that each model has in foreseeing the text, and the mean log-probability.</summary>
    private static (double[] Shares, double Likelihood) Expect(IReadOnlyList<double[]> models, double[] weights)
    {
        var (shares, likelihood, parts) = (new double[weights.Length], 0.0, new double[weights.Length]);
        var tokens = models[0].Length;
        for (var t = 0; t < tokens; t++)
        {
            var sum = 0.0;
            for (var i = 0; i < parts.Length; i++)
                sum += parts[i] = weights[i] * Math.Exp(models[i][t]);
            likelihood += Math.Log(sum) / tokens;
            for (var i = 0; i < parts.Length; i++)
                shares[i] += parts[i] / sum / tokens;
        }
        return (shares, likelihood);
    }
}
