namespace RnnGen.Sequences;

/// <summary>Looks at every sequence that the options allow: for small vocabularies and lengths, and to judge <see cref="BeamSearch"/>.</summary>
public static class ExactSearch
{
    /// <summary>Searches the best sequences.</summary>
    /// <param name="model">The model; it is begun anew, once for each sequence.</param>
    /// <param name="options">Limits and penalties; <see cref="BeamOptions.Beam"/> and <see cref="BeamOptions.StopEarly"/> have no meaning.</param>
    /// <param name="limit">The most sequences to look at.</param>
    /// <returns>Up to <see cref="BeamOptions.Best"/> sequences, the best first; none if none can be completed.</returns>
    /// <exception cref="InvalidOperationException">There are more sequences than the limit.</exception>
    public static IReadOnlyList<Hypothesis> Run(IHypotheses model, BeamOptions options, int limit = 1_000_000)
    {
        options.Verify(model.Vocabulary);
        var (rules, found, looked) = (new TokenRules(options), new List<Hypothesis>(), 0);
        Look([], 0, 0);
        return [.. found.OrderByDescending(h => h.Score).Take(options.Best)];

        void Look(int[] tokens, double logProbability, double coverage)
        {
            if (++looked > limit)
                throw new InvalidOperationException($"There are more than {limit} sequences.");
            if (rules.IsFull(tokens.Length))
            {
                Add(tokens, logProbability, tokens.Length, coverage);
                return;
            }
            var next = Read(model, tokens);
            coverage = options.Coverage?.Invoke(0) ?? 0;
            rules.Apply(tokens, next);
            for (var token = 0; token < next.Length; token++)
            {
                if (token == options.End && next[token] > double.NegativeInfinity)
                    Add(tokens, logProbability + next[token], tokens.Length + 1, coverage);
                else if (next[token] > double.NegativeInfinity)
                    Look([.. tokens, token], logProbability + next[token], coverage);
            }
        }

        void Add(int[] tokens, double logProbability, int length, double coverage) =>
            found.Add(new Hypothesis(tokens, logProbability, (logProbability / options.Length.Of(length)) - coverage, IsComplete: true));
    }

    private static double[] Read(IHypotheses model, ReadOnlySpan<int> tokens)
    {
        var next = new double[model.Vocabulary];
        model.Start();
        model.LogProbabilities(next);
        foreach (var token in tokens)
        {
            model.Extend([0], [token]);
            model.LogProbabilities(next);
        }
        return next;
    }
}
