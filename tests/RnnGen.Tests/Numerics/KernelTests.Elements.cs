using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

public abstract partial class KernelTests<V, T>
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(37)]
    public void Elements_are_summed_up_in_both_directions(int width)
    {
        var source = Unpadded(1, width, seed: 1);
        var up = Unpadded(1, width, seed: 2);
        var down = Unpadded(1, width, seed: 3);
        Rows<V, T>.CumSum(source.Address, up.Address, width);
        Rows<V, T>.ReverseCumSum(source.Address, down.Address, width);
        var values = source.Span[..width].ToArray();
        for (var j = 0; j < width; j++)
        {
            up.Span[j].ShouldBe(values[..(j + 1)].Aggregate(T.Zero, (sum, value) => sum + value));
            down.Span[j].ShouldBe(values[j..].Reverse().Aggregate(T.Zero, (sum, value) => sum + value));
        }
    }

    [Fact]
    public void Elements_are_repeated_and_their_neighbours_added()
    {
        var source = Unpadded(1, 5, seed: 1);
        var repeated = Unpadded(1, 15, seed: 2);
        var folded = Unpadded(1, 5, seed: 3);
        Rows<V, T>.Repeat(source.Address, repeated.Address, 5, 3);
        Rows<V, T>.Fold(repeated.Address, folded.Address, 5, 3);
        for (var j = 0; j < 15; j++)
            repeated.Span[j].ShouldBe(source.Span[j / 3]);
        for (var j = 0; j < 5; j++)
            folded.Span[j].ShouldBe(source.Span[j] + source.Span[j] + source.Span[j]);
    }

    [Fact]
    public void The_first_of_the_largest_elements_is_found()
    {
        var source = Unpadded(1, 21, seed: 1);
        var first = Unpadded(1, 21, seed: 2);
        source.Span[3] = source.Span[17] = T.CreateTruncating(9);
        Rows<V, T>.FirstLargest(source.Address, first.Address, 21);
        for (var j = 0; j < 21; j++)
            first.Span[j].ShouldBe(j == 3 ? T.One : T.Zero);
    }

    [Theory]
    [InlineData(0.4, 0)]
    [InlineData(0.5, 0)]
    [InlineData(1.5, 2)]
    [InlineData(2.5, 2)]
    [InlineData(-2.5, -2)]
    [InlineData(-2.75, -3)]
    [InlineData(4194303.5, 4194304)]
    [InlineData(16777216, 16777216)]
    [InlineData(1e30, 1e30)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Halves_are_rounded_to_even_numbers(double value, double rounded) =>
        Lanes(V.Round(V.Constant(value))).ShouldAllBe(T.CreateTruncating(rounded));
}
