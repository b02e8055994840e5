using RnnGen.Sequences;

namespace RnnGen.Samples.Dates;

/// <summary>The gradients of a network's parameters, and the optimiser that follows them.</summary>
internal sealed class Learner(Parameters<float> parameters)
{
    private readonly Parameters<float> _gradients = parameters.NewLike();
    private readonly Adam _adam = new(parameters.Count, beta2: 0.99);

    public Parameters<float> Clear()
    {
        _gradients.Clear();
        return _gradients;
    }

    public void Step(double rate)
    {
        GradientClipping.ByNorm(_gradients.Write(), 1);
        _adam.LearningRate = rate;
        _adam.Step(parameters, _gradients);
    }
}
