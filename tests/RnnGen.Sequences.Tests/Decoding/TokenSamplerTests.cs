namespace RnnGen.Sequences.Tests;

public class TokenSamplerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    public void Draws_as_often_as_the_logits_say(double temperature)
    {
        float[] logits = [0, 1, -1, 2];
        var weights = logits.Select(l => Math.Exp(l / temperature)).ToArray();
        weights[3] = 0;
        var sampler = new TokenSampler(4, seed: 7);
        var counts = new int[4];
        for (var i = 0; i < 20_000; i++)
            counts[sampler.Next(logits, temperature, except: 3)]++;
        for (var i = 0; i < 4; i++)
            (counts[i] / 20_000.0).ShouldBe(weights[i] / weights.Sum(), 0.02);
    }

    [Fact]
    public void Takes_the_likeliest_at_temperature_zero()
    {
        var sampler = new TokenSampler(3, seed: 1);
        sampler.Next([1, 1000, 3], 0).ShouldBe(1);
        sampler.Next([1, 1000, 3], 0, except: 1).ShouldBe(2);
    }

    [Fact]
    public void Same_seed_same_tokens()
    {
        var (a, b) = (new TokenSampler(50, 3), new TokenSampler(50, 3));
        for (var i = 0; i < 100; i++)
            a.Next(new float[50]).ShouldBe(b.Next(new float[50]));
    }

    [Fact]
    public void Refuses_what_is_not_a_number()
    {
        var sampler = new TokenSampler(2, 1);
        Should.Throw<ArgumentException>(() => sampler.Next([0, float.NaN])).Message.ShouldContain("token 1");
        Should.Throw<ArgumentException>(() => sampler.Next([0])).Message.ShouldContain("1 logits for 2 tokens");
        Should.Throw<ArgumentOutOfRangeException>(() => sampler.Next([0, 1], -1));
    }

    /// <summary>Of 0.5, 0.3, 0.15, 0.05 a nucleus of 0.79 holds two tokens, one of 0.81 three; two are the two likeliest.</summary>
    [Theory]
    [InlineData(0, 0.79, 2)]
    [InlineData(0, 0.81, 3)]
    [InlineData(0, 0.01, 1)]
    [InlineData(0, 1.0, 4)]
    [InlineData(2, 1.0, 2)]
    [InlineData(9, 1.0, 4)]
    [InlineData(2, 0.6, 1)]
    public void Draws_among_the_likeliest(int topK, double topP, int count)
    {
        double[] probabilities = [0.05, 0.5, 0.15, 0.3];
        var logs = probabilities.Select(p => Math.Log(p)).ToArray();
        var (sampler, counts) = (new TokenSampler(4, 3), new int[4]);
        for (var i = 0; i < 20_000; i++)
            counts[sampler.Next(logs, new SamplingOptions { TopK = topK, TopP = topP })]++;

        var kept = probabilities.OrderDescending().Take(count).ToArray();
        for (var i = 0; i < 4; i++)
            (counts[i] / 20_000.0).ShouldBe(kept.Contains(probabilities[i]) ? probabilities[i] / kept.Sum() : 0, 0.015);
    }

    [Fact]
    public void Refuses_options_outside_their_range()
    {
        var sampler = new TokenSampler(2, 1);
        Should.Throw<ArgumentOutOfRangeException>(() => sampler.Next([0.0, 1.0], new() { TopP = 0 }));
        Should.Throw<ArgumentOutOfRangeException>(() => sampler.Next([0.0, 1.0], new() { TopK = -1 }));
        Should.Throw<ArgumentException>(() => sampler.Next([double.NegativeInfinity, double.NegativeInfinity]));
    }
}
