namespace RnnGen.Sequences.Tests;

public sealed class LearnerTests
{
    private readonly Parameters<float> _parameters = new([ParameterShape.Vector("v", 2)]);

    [Fact]
    public void Follows_gradients_times_a_factor_within_a_norm()
    {
        var learner = new Learner(_parameters, new Sgd(_parameters.Count, learningRate: 1), clipNorm: 1);
        ((float[])[3, 4]).CopyTo(learner.Clear(0.5f).Write());
        learner.Step(0.1).ShouldBe(2.5, 1e-6);
        _parameters.ValuesOf(0).ToArray().ShouldBe([-0.06f, -0.08f], 1e-6);
        ((float[])[0.3f, 0]).CopyTo(learner.Clear().Write());
        learner.Step(1).ShouldBe(0.3, 1e-6);
        _parameters.ValuesOf(0).ToArray().ShouldBe([-0.36f, -0.08f], 1e-6);
    }

    [Fact]
    public void Leaves_parameters_where_a_gradient_is_no_number()
    {
        var learner = new Learner(_parameters);
        ((float[])[1, float.NaN]).CopyTo(learner.Clear().Write());
        double.IsNaN(learner.Step(1)).ShouldBeTrue();
        _parameters.ValuesOf(0).ToArray().ShouldBe([0f, 0f]);
    }

    [Fact]
    public void A_limit_of_nothing_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => new Learner(_parameters, clipNorm: 0));
}
