using System.Runtime.InteropServices;

namespace RnnGen.Sequences;

/// <summary>
/// Beam search (Lowerre 1976): from token to token, the best few hypotheses go on. A sequence that ends is kept if it is among the
/// best of its step, and takes no place in the beam.
/// </summary>
/// <remarks>
/// With a beam as wide as there are hypotheses this is exact. A beam of 1 is greedy, but for one thing: it goes on where an end is
/// likeliest, until nothing better can come.
/// </remarks>
public static class BeamSearch
{
    /// <summary>Searches the best sequences.</summary>
    /// <param name="model">The model; it is begun anew.</param>
    /// <param name="options">Limits and penalties.</param>
    /// <returns>
    /// Up to <see cref="BeamOptions.Best"/> sequences, the best first; of equal ones the one found first. If none can be completed, the
    /// best incomplete one.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IReadOnlyList<Hypothesis> Run(IHypotheses model, BeamOptions options)
    {
        options.Verify(model.Vocabulary);
        var (rules, rows, found) = (new TokenRules(options), new List<Row> { new([], 0) }, new List<Hypothesis>());
        var next = Array.Empty<double>();
        model.Start();
        for (var length = 0; !rules.IsFull(length); length++)
        {
            Array.Resize(ref next, rows.Count * model.Vocabulary);
            model.LogProbabilities(next);
            var candidates = Candidates(model, options, rules, rows, next);
            var going = Select(options, rows, candidates, found, length + 1);
            if (going.Count == 0)
                return Ranked(options, found.Count > 0 ? found : [.. rows.Select(row => Finish(options, row, length, isComplete: false))]);

            model.Extend(going.ConvertAll(c => c.Row).ToArray(), going.ConvertAll(c => c.Token).ToArray());
            rows = going.ConvertAll(c => new Row([.. rows[c.Row].Tokens, c.Token], c.LogProbability) { Coverage = c.Coverage });
            if (IsOver(options, found, rows))
                return Ranked(options, found);
        }
        return Ranked(options, [.. rows.Select(row => Finish(options, row, options.MaxLength, isComplete: true))]);
    }

    private static List<Candidate> Candidates(IHypotheses model, BeamOptions options, TokenRules rules, List<Row> rows, Span<double> next)
    {
        var candidates = new List<Candidate>();
        for (var r = 0; r < rows.Count; r++)
        {
            var ofRow = next.Slice(r * model.Vocabulary, model.Vocabulary);
            rules.Apply(CollectionsMarshal.AsSpan(rows[r].Tokens), ofRow);
            var coverage = options.Coverage?.Invoke(r) ?? 0;
            foreach (var token in Likeliest.Of(ofRow, options.Beam + 1))
                candidates.Add(new Candidate(r, token, rows[r].LogProbability + ofRow[token], coverage));
        }
        return candidates;
    }

    /// <summary>Puts what ends among the sequences found, and gives what goes on.</summary>
    private static List<Candidate> Select(BeamOptions options, List<Row> rows, List<Candidate> candidates, List<Hypothesis> found, int length)
    {
        var going = new List<Candidate>();
        foreach (var candidate in candidates.OrderByDescending(c => Score(options, c.LogProbability, length, c.Coverage)))
        {
            if (going.Count == options.Beam)
                break;
            if (candidate.Token != options.End)
                going.Add(candidate);
            else
                found.Add(Finish(options, new Row(rows[candidate.Row].Tokens, candidate.LogProbability) { Coverage = candidate.Coverage }, length, isComplete: true));
        }
        return going;
    }

    private static bool IsOver(BeamOptions options, List<Hypothesis> found, List<Row> rows)
    {
        if (found.Count < options.Best)
            return false;
        var worst = found.Select(h => h.Score).OrderDescending().ElementAt(options.Best - 1);
        var bound = rows.Max(row => row.LogProbability) / options.Length.Of(options.MaxLength + 1);
        return options.StopEarly || worst >= bound;
    }

    private static Hypothesis Finish(BeamOptions options, Row row, int length, bool isComplete) =>
        new(row.Tokens, row.LogProbability, Score(options, row.LogProbability, length, row.Coverage), isComplete);

    private static double Score(BeamOptions options, double logProbability, int length, double coverage) =>
        (logProbability / options.Length.Of(length)) - coverage;

    private static List<Hypothesis> Ranked(BeamOptions options, List<Hypothesis> found) =>
        [.. found.OrderByDescending(h => h.Score).Take(found[0].IsComplete ? options.Best : 1)];

    private sealed record Row(List<int> Tokens, double LogProbability)
    {
        /// <summary>The penalty when its last token was chosen.</summary>
        public double Coverage { get; init; }
    }

    private readonly record struct Candidate(int Row, int Token, double LogProbability, double Coverage);
}
