namespace RnnGen.Sequences.Tests;

public class StepByStepTests
{
    [Fact]
    public void Greedy_is_sampling_at_temperature_zero()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var options = new DecodingOptions { End = 0, MinLength = 2, MaxLength = 8, BlockedRepetition = 3 };
            var greedy = StepByStep.Greedy(ProbabilityTable.Random(5, seed), options);
            var drawn = StepByStep.Sample(ProbabilityTable.Random(5, seed), options, new TokenSampler(5, 1), new() { Temperature = 0 });
            drawn.Tokens.ShouldBe(greedy.Tokens);
            drawn.LogProbability.ShouldBe(greedy.LogProbability);
        }
    }

    [Fact]
    public void Sequences_are_drawn_as_often_as_their_probability_says()
    {
        var options = new BeamOptions { End = 0, MaxLength = 2, Best = 100 };
        var expected = ExactSearch.Run(ProbabilityTable.Random(3, 7), options).ToDictionary(h => string.Join(" ", h.Tokens), h => Math.Exp(h.LogProbability));
        var (counts, sampler, table) = (new Dictionary<string, int>(), new TokenSampler(3, 5), ProbabilityTable.Random(3, 7));
        for (var i = 0; i < 20_000; i++)
        {
            var key = string.Join(" ", StepByStep.Sample(table, new() { End = 0, MaxLength = 50 }, sampler).Tokens);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        foreach (var (key, probability) in expected.Where(e => e.Key.Length < 3))
            (counts.GetValueOrDefault(key) / 20_000.0).ShouldBe(probability, 0.02, key);
    }
}
