using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

public sealed class RandomTests
{
    [Fact]
    public void Streams_belong_to_a_seed_and_a_name()
    {
        new Xoshiro(1, "a").Next().ShouldBe(new Xoshiro(1, "a").Next());
        new Xoshiro(1, "a").Next().ShouldNotBe(new Xoshiro(2, "a").Next());
        new Xoshiro(1, "a").Next().ShouldNotBe(new Xoshiro(1, "b").Next());
    }

    [Fact]
    public void Whole_numbers_are_equally_likely()
    {
        var random = new Xoshiro(1);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
            counts[random.Below(7)]++;
        counts.ShouldAllBe(count => Math.Abs(count - 10_000) < 400);
        Should.Throw<ArgumentOutOfRangeException>(() => random.Below(0));
    }

    [Fact]
    public void Noise_is_uniform_and_a_function_of_its_place()
    {
        var first = Uniform(1, 2, 3, 4);
        first.ShouldBe(Uniform(1, 2, 3, 4));
        first.ShouldAllBe(value => value >= 0 && value < 1);
        first.Average(value => (double)value).ShouldBe(0.5, 0.02);
        first.Average(value => (double)value * value).ShouldBe(1.0 / 3, 0.02);
        foreach (var other in (float[][])[Uniform(2, 2, 3, 4), Uniform(1, 3, 3, 4), Uniform(1, 2, 4, 4), Uniform(1, 2, 3, 5), Uniform(1, 2, 4, 3)])
        {
            first.Zip(other).Count(pair => pair.First == pair.Second).ShouldBeLessThan(3);
            var covariance = first.Zip(other).Average(pair => (pair.First - 0.5) * (pair.Second - 0.5));
            covariance.ShouldBe(0, 0.01);
        }
    }

    private static float[] Uniform(long seed, int site, int sequence, uint step)
    {
        var place = Noise.Place(seed, site, sequence, step);
        return [.. Enumerable.Range(0, 4000).Select(unit => (float)(Noise.Bits(place, (uint)unit) * Noise.Unit))];
    }
}
