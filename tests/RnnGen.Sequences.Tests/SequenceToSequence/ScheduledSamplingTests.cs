namespace RnnGen.Sequences.Tests.SequenceToSequence;

public class ScheduledSamplingTests
{
    [Theory]
    [InlineData(0, 0.9)]
    [InlineData(10, 0.7)]
    [InlineData(30, 0.3)]
    [InlineData(40, 0.25)]
    [InlineData(1000, 0.25)]
    public void Linear_falls_evenly_down_to_what_is_left(long step, double expected) =>
        ScheduledSampling.Linear(0.9, 0.02, 0.25).TruthAt(step).ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.99)]
    [InlineData(2, 0.9801)]
    [InlineData(100, 0.3660323412732292)]
    public void Exponential_is_a_power(long step, double expected) =>
        ScheduledSampling.Exponential(0.99).TruthAt(step).ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData(0, 0.90909090909090909)]
    [InlineData(10, 0.7862697284804238)]
    [InlineData(23, 0.5006462728886073)]
    [InlineData(1_000_000, 0)]
    public void Inverse_sigmoid_is_half_after_k_ln_k_steps(long step, double expected) =>
        ScheduledSampling.InverseSigmoid(10).TruthAt(step).ShouldBe(expected, 1e-12);

    [Fact]
    public void Teacher_forcing_is_always_true() => ScheduledSampling.None.TruthAt(123456).ShouldBe(1);

    [Fact]
    public void Numbers_outside_their_range_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ScheduledSampling.Linear(1.1, 0.1));
        Should.Throw<ArgumentOutOfRangeException>(() => ScheduledSampling.Linear(1, -0.1));
        Should.Throw<ArgumentOutOfRangeException>(() => ScheduledSampling.Linear(0.5, 0.1, 0.6));
        Should.Throw<ArgumentOutOfRangeException>(() => ScheduledSampling.Exponential(1));
        Should.Throw<ArgumentOutOfRangeException>(() => ScheduledSampling.InverseSigmoid(0.9));
        Should.Throw<ArgumentOutOfRangeException>(() => ScheduledSampling.None.TruthAt(-1));
    }
}
