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
}
