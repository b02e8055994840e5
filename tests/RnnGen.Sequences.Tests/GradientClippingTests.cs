using System.Text.Json;

namespace RnnGen.Sequences.Tests;

public class GradientClippingTests
{
    [Fact]
    public void Scales_as_PyTorch_does()
    {
        var reference = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "optimizers.json"))).RootElement;
        var expected = reference.GetProperty("clipping");
        var gradients = OptimizerTests.Numbers(reference.GetProperty("gradients")[0]);

        var norm = GradientClipping.ByNorm(gradients, expected.GetProperty("limit").GetDouble());

        norm.ShouldBe(expected.GetProperty("norm").GetDouble(), 1e-6 * norm);
        OptimizerTests.ShouldAgree(gradients, OptimizerTests.Numbers(expected.GetProperty("gradients")), 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1001)]
    public void Norm_is_summed_in_double(int count)
    {
        var gradients = Enumerable.Range(0, count).Select(i => MathF.Sin(i) * 1e20f).ToArray();
        var expected = Math.Sqrt(gradients.Sum(g => (double)g * g));
        GradientClipping.Norm(gradients).ShouldBeInRange(expected * (1 - 1e-12), expected * (1 + 1e-12));
    }

    [Fact]
    public void Leaves_small_gradients_alone()
    {
        float[] gradients = [0.3f, -0.4f];
        GradientClipping.ByNorm(gradients, 1).ShouldBe(0.5, 1e-7);
        gradients.ShouldBe([0.3f, -0.4f]);
    }

    [Fact]
    public void Clamps_by_value_and_reports_the_norm_before()
    {
        float[] gradients = [3, -4, 0.5f];
        GradientClipping.ByValue(gradients, 1).ShouldBe(Math.Sqrt(25.25), 1e-12);
        gradients.ShouldBe([1, -1, 0.5f]);
    }

    [Fact]
    public void Does_not_spread_what_is_not_finite()
    {
        float[] gradients = [1, float.PositiveInfinity, 3];
        GradientClipping.ByNorm(gradients, 1).ShouldBe(double.PositiveInfinity);
        gradients.ShouldBe([1, float.PositiveInfinity, 3]);
    }

    [Fact]
    public void Allocates_nothing()
    {
        var gradients = Enumerable.Range(0, 1000).Select(i => (float)i).ToArray();
        GradientClipping.ByNorm(gradients, 10);
        GradientClipping.ByValue(gradients, 10);

        var before = GC.GetAllocatedBytesForCurrentThread();
        GradientClipping.ByNorm(gradients, 1);
        GradientClipping.ByValue(gradients, 0.01);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Refuses_limits_that_are_not_above_zero() =>
        Should.Throw<ArgumentOutOfRangeException>(() => GradientClipping.ByNorm(new float[1], double.NaN));
}
