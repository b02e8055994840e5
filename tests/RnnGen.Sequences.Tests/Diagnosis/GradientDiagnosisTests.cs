namespace RnnGen.Sequences.Tests;

public sealed class GradientDiagnosisTests
{
    [Theory]
    [InlineData(0.5f)]
    [InlineData(2)]
    public void Gradients_of_a_linear_memory_are_powers(float factor)
    {
        var network = new FadingMemory();
        var weights = network.Parameters.Write();
        for (var i = 0; i < weights.Length; i++)
            weights[i] = i % 4 == 0 ? factor : 0;

        int[] lengths = [20, 5, 0];
        var (batch, tape) = (network.NewBatch(20, 3), network.NewTape(20, 3));
        batch.Reset(lengths);
        for (var sequence = 0; sequence < 3; sequence++)
            batch.Set("y", sequence, [1, 1, 1]);
        network.Forward(batch, tape);
        network.Backward(tape, network.Parameters.NewLike());

        var gradients = new GradientsByDistance(30, highest: 8, bins: 2000);
        gradients.Add(tape, lengths);
        gradients.DecadesPerStep.ShouldBe(Math.Log10(factor), 0.002);
        gradients[0].Count.ShouldBe(6);
        gradients[19].Count.ShouldBe(3);
        gradients[20].Count.ShouldBe(0);
        for (var distance = 0; distance < 20; distance++)
            gradients[distance].Median.ShouldBe(Math.Log10(2.0 / 3 / 3 * Math.Pow(factor, distance)), 0.011);
    }

    [Fact]
    public void The_probe_is_the_derivative_by_the_state()
    {
        const int Steps = 6;
        var network = new SquashingMemory(probe: 4);
        network.Parameters.Initialize(seed: 3);
        var (batch, tape) = (network.NewBatch(Steps, 1), network.NewTape(Steps, 1));
        var random = new Random(1);
        batch.Reset([Steps]);
        batch.Set("x", 0, [.. Enumerable.Range(0, 2 * Steps).Select(_ => random.NextSingle() - 0.5f)]);
        batch.Set("y", 0, [.. Enumerable.Range(0, 2 * Steps).Select(_ => random.NextSingle())]);
        network.Forward(batch, tape);
        network.Backward(tape, network.Parameters.NewLike());
        var exact = Enumerable.Range(0, Steps).Select(step => tape.Value("δprobe", 0, step).ToArray()).ToArray();

        const float Change = 1 / 64f;
        for (var step = 0; step < Steps; step++)
        for (var unit = 0; unit < 4; unit++)
        {
            double Loss(float change)
            {
                batch.Row("probe", 0, step)[unit] = change;
                network.Forward(batch, tape);
                batch.Row("probe", 0, step)[unit] = 0;
                return network.Loss(tape);
            }
            ((Loss(Change) - Loss(-Change)) / (2 * Change)).ShouldBe(exact[step][unit], 2e-4);
        }
    }

    [Fact]
    public void Histograms_count_what_has_no_logarithm_apart()
    {
        var histogram = new LogHistogram(-2, 2, 4);
        histogram.Median.ShouldBe(double.NaN);
        histogram.Add([0, 0.05f, -0.5f, 5, 50, 1e-30f, 1e30f, float.NaN, float.NegativeInfinity]);
        histogram.Bins.ToArray().ShouldBe([2L, 1, 1, 2]);
        (histogram.Count, histogram.Zeros, histogram.NotFinite).ShouldBe((9, 1, 2));
        histogram.Quantile(0).ShouldBe(double.NegativeInfinity);
        histogram.Quantile(1).ShouldBe(double.PositiveInfinity);
        histogram.Median.ShouldBe(0.5, 1e-12);
        histogram.Clear();
        histogram.Count.ShouldBe(0);
        Should.Throw<ArgumentException>(() => new LogHistogram(1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => histogram.Quantile(1.1));
    }

    [Fact]
    public void A_history_stays_small_and_even()
    {
        var history = new HistogramHistory("log10 |gradient|", -6, 2, bins: 8, columns: 8);
        Should.Throw<InvalidOperationException>(() => history.ToPicture(""));
        for (var step = 0; step <= 1000; step++)
        {
            history.Record(step, [MathF.Pow(10, -step / 250f)]);
            history.Count.ShouldBeInRange(1, 8);
        }
        history.Count.ShouldBeGreaterThanOrEqualTo(4);
        history.ToPicture("Gradients").ToText().ShouldContain("training step");
    }

    [Fact]
    public void A_history_of_distances_shows_medians()
    {
        var (history, gradients) = (new GradientHistory(3, columns: 2), new GradientsByDistance(3));
        history.Record(1, gradients);
        history.Record(2, gradients);
        history.Record(3, gradients);
        history.Count.ShouldBe(2);
        history.ToPicture("Medians").ToText().ShouldContain("steps before the loss");
        Should.Throw<ArgumentException>(() => history.Record(4, new GradientsByDistance(2)));
        gradients.ToPicture("Empty").ToSvg().ShouldContain("missing");
        gradients.DecadesPerStep.ShouldBe(double.NaN);
    }
}
