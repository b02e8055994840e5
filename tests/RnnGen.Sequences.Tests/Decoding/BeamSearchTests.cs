namespace RnnGen.Sequences.Tests;

public class BeamSearchTests
{
    private const int End = 0;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    /// <summary>A beam with room for every hypothesis finds what looking at all sequences finds, whatever the options.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_wide_beam_is_exact(int seed)
    {
        foreach (var options in Variants(seed))
        {
            var (found, expected) = (BeamSearch.Run(ProbabilityTable.Random(4, seed), options), ExactSearch.Run(ProbabilityTable.Random(4, seed), options));
            Text(found.Where(h => h.IsComplete)).ShouldBe(Text(expected), options.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_narrow_beam_is_never_better_than_exact_and_obeys(int seed)
    {
        foreach (var options in Variants(seed))
        {
            var best = ExactSearch.Run(ProbabilityTable.Random(4, seed), options).FirstOrDefault()?.Score;
            foreach (var found in BeamSearch.Run(ProbabilityTable.Random(4, seed), options with { Beam = 2, StopEarly = seed % 2 == 0 }).Where(h => h.IsComplete))
            {
                found.Score.ShouldBeLessThanOrEqualTo(best!.Value + 1e-12);
                found.Tokens.Count.ShouldBeInRange(options.MinLength, options.MaxLength);
                found.Tokens.Take(options.Prefix.Count).ShouldBe(options.Prefix.Take(found.Tokens.Count));
                found.Tokens.Intersect(options.Never).ShouldBeEmpty();
                var grams = found.Tokens.Skip(1).Zip(found.Tokens).ToList();
                if (options.BlockedRepetition == 2)
                    grams.Distinct().Count().ShouldBe(grams.Count);
            }
        }
    }

    /// <summary>Greedy takes the likelier beginning, 0.6; the likeliest sequence begins with the other one: 0.4 · 0.9.</summary>
    [Fact]
    public void Finds_what_greedy_misses()
    {
        var table = new ProbabilityTable(3, written => written switch
        {
            [] => [0, 0.6, 0.4],
            [1] => [0.3, 0.35, 0.35],
            [2] => [0.9, 0.05, 0.05],
            _ => [1, 0, 0],
        });
        StepByStep.Greedy(table, new() { End = End }).Tokens.ShouldBe([1, 1]);
        var best = BeamSearch.Run(table, new() { End = End, Beam = 2, Best = 2 });
        best[0].Tokens.ShouldBe([2]);
        Math.Exp(best[0].LogProbability).ShouldBe(0.36, 1e-12);
        Math.Exp(best[1].LogProbability).ShouldBe(0.21, 1e-12);
    }

    [Fact]
    public void Length_penalties_as_in_the_papers()
    {
        LengthPenalty.None.Of(7).ShouldBe(1);
        LengthPenalty.Average.Of(7).ShouldBe(7);
        LengthPenalty.Wu(0.6).Of(1).ShouldBe(1);
        LengthPenalty.Wu(0.6).Of(7).ShouldBe(Math.Pow(2, 0.6), 1e-12);
        Should.Throw<ArgumentOutOfRangeException>(() => LengthPenalty.Wu(-1));
    }

    /// <summary>One token and an end has the probability 0.5 · 0.5; two tokens have 0.5 · 0.5 · 0.9, the better mean.</summary>
    [Fact]
    public void A_length_penalty_prefers_the_longer()
    {
        var table = new ProbabilityTable(2, written => written.Length switch { 0 => [0, 1], 1 => [0.5, 0.5], 2 => [0.9, 0.1], _ => [1, 0] });
        BeamSearch.Run(table, new() { End = End })[0].Tokens.Count.ShouldBe(1);
        BeamSearch.Run(table, new() { End = End, Length = LengthPenalty.Average })[0].Tokens.Count.ShouldBe(2);
    }

    [Fact]
    public void Coverage_is_asked_of_the_models_rows()
    {
        var table = new ProbabilityTable(3, written => written.Length == 2 ? [1, 0, 0] : [0, 0.6, 0.4]);
        var options = new BeamOptions { End = End, Beam = 9, Coverage = row => 10 * table.Rows[row].Count(t => t == 1) };
        BeamSearch.Run(table, options)[0].Tokens.ShouldBe([2, 2]);
        CoveragePenalty.Wu([0.5, 2, 1], 0.2).ShouldBe(0.2 * Math.Log(2), 1e-12);
        CoveragePenalty.Repetition([0.5, 2, 1], 0.2).ShouldBe(0.2, 1e-12);
    }

    [Fact]
    public void Where_nothing_is_allowed_the_sequence_is_incomplete()
    {
        var table = new ProbabilityTable(2, _ => [0, 1]);
        var options = new BeamOptions { End = End, BlockedRepetition = 1, MaxLength = 9 };
        var found = BeamSearch.Run(table, options);
        (found.Count, found[0].IsComplete, found[0].Tokens.Count).ShouldBe((1, false, 1));
        StepByStep.Greedy(table, options).IsComplete.ShouldBeFalse();
        ExactSearch.Run(table, options).ShouldBeEmpty();
    }

    [Fact]
    public void Options_outside_their_range_are_named()
    {
        var table = ProbabilityTable.Random(3, 1);
        Name(new() { Beam = 0 }).ShouldBe("Beam");
        Name(new() { MinLength = 2, MaxLength = 1 }).ShouldBe("MinLength");
        Name(new() { End = 3 }).ShouldBe("End");
        Name(new() { Prefix = [1, 0], End = 0 }).ShouldBe("Prefix");
        Name(new() { Never = [-1] }).ShouldBe("Never");
        Should.Throw<InvalidOperationException>(() => ExactSearch.Run(table, new() { MaxLength = 9 }, limit: 100));

        string? Name(BeamOptions options) => Should.Throw<ArgumentOutOfRangeException>(() => BeamSearch.Run(table, options)).ParamName;
    }

    private static IEnumerable<BeamOptions> Variants(int seed)
    {
        var plain = new BeamOptions { Beam = 1000, Best = 1 + (seed % 4), MaxLength = 4, End = End };
        yield return plain;
        yield return plain with { End = null };
        yield return plain with { Length = LengthPenalty.Average };
        yield return plain with { Length = LengthPenalty.Wu(0.7), MinLength = 2 };
        yield return plain with { BlockedRepetition = 2, Prefix = [1] };
        yield return plain with { Never = [3], MinLength = 1 };
        yield return plain with { Prefix = [2, 2], MinLength = 3, Length = LengthPenalty.Average };
    }

    private static string Text(IEnumerable<Hypothesis> hypotheses) =>
        string.Join("; ", hypotheses.Select(h => $"{string.Join(" ", h.Tokens)}: {h.LogProbability:F9} {h.Score:F9} {h.IsComplete}"));
}
