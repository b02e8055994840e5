namespace RnnGen.Sequences.Tests;

/// <summary>The smallest model: a function from what was written to the probabilities of the next token.</summary>
internal sealed class ProbabilityTable(int vocabulary, Func<int[], double[]> probabilities) : IHypotheses
{
    private int[][] _rows = [];

    public int Vocabulary => vocabulary;

    public IReadOnlyList<int[]> Rows => _rows;

    public void Start() => _rows = [[]];

    public void Extend(ReadOnlySpan<int> parents, ReadOnlySpan<int> tokens)
    {
        var rows = new int[parents.Length][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = [.. _rows[parents[i]], tokens[i]];
        _rows = rows;
    }

    public void LogProbabilities(Span<double> next)
    {
        for (var i = 0; i < next.Length; i++)
            next[i] = Math.Log(probabilities(_rows[i / vocabulary])[i % vocabulary]);
    }

    /// <summary>A table of random probabilities, another one after each beginning; about one in ten is 0.</summary>
    public static ProbabilityTable Random(int vocabulary, int seed) => new(vocabulary, written =>
    {
        var random = new Random(written.Aggregate(seed, (hash, token) => (hash * 31) + token + 1));
        var weights = Enumerable.Range(0, vocabulary).Select(i => random.NextDouble() < 0.1 && i > 0 ? 0 : Math.Pow(random.NextDouble(), 3) + 1e-3).ToArray();
        return [.. weights.Select(w => w / weights.Sum())];
    });
}
