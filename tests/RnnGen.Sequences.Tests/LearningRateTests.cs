namespace RnnGen.Sequences.Tests;

public class LearningRateTests
{
    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(0.5, 0.055)]
    [InlineData(1, 0.01)]
    [InlineData(2, 0.01)]
    public void Cosine_falls_from_the_first_to_the_last(double fraction, double expected) =>
        LearningRate.Cosine(0.1, 0.01).At(new(0, fraction)).ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 0.5)]
    [InlineData(29, 0.25)]
    public void Steps_multiply(long step, double expected) =>
        LearningRate.Steps(1, 10, 0.5).At(new(step, 0)).ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData(0, 0.2)]
    [InlineData(3, 0.8)]
    [InlineData(4, 1)]
    [InlineData(100, 1)]
    public void Warm_up_grows_in_proportion(long step, double expected) =>
        LearningRate.Constant(1).WithWarmUp(4).At(new(step, 0)).ShouldBe(expected, 1e-12);
}
