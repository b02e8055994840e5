using System.Runtime.InteropServices;

namespace RnnGen.Sequences;

/// <summary>Writes one sequence, token by token, without looking back: greedily, or by drawing.</summary>
public static class StepByStep
{
    /// <summary>Takes the likeliest token at each step; of equal ones the first.</summary>
    /// <param name="model">The model; it is begun anew.</param>
    /// <param name="options">Limits.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static Hypothesis Greedy(IHypotheses model, DecodingOptions options) => Run(model, options, next => Likeliest.Of(next, 1)[0]);

    /// <summary>Draws each token.</summary>
    /// <param name="model">The model; it is begun anew.</param>
    /// <param name="options">Limits.</param>
    /// <param name="sampler">Where random numbers come from.</param>
    /// <param name="sampling">Temperature and limits; none if null.</param>
    /// <returns>The sequence, with its probability by the model, without temperature and limits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static Hypothesis Sample(IHypotheses model, DecodingOptions options, TokenSampler sampler, SamplingOptions? sampling = null) =>
        Run(model, options, next => sampler.Next(next, sampling));

    private static Hypothesis Run(IHypotheses model, DecodingOptions options, Choice choose)
    {
        options.Verify(model.Vocabulary);
        var (rules, tokens, sum, next) = (new TokenRules(options), new List<int>(), 0.0, new double[model.Vocabulary]);
        model.Start();
        while (!rules.IsFull(tokens.Count))
        {
            model.LogProbabilities(next);
            rules.Apply(CollectionsMarshal.AsSpan(tokens), next);
            if (!next.AsSpan().ContainsAnyExcept(double.NegativeInfinity))
                return new Hypothesis(tokens, sum, sum, IsComplete: false);
            var token = choose(next);
            sum += next[token];
            if (token == options.End)
                break;
            tokens.Add(token);
            model.Extend([0], [token]);
        }
        return new Hypothesis(tokens, sum, sum, IsComplete: true);
    }

    private delegate int Choice(ReadOnlySpan<double> next);
}
