using RnnGen.Sequences;

namespace RnnGen.Samples.Tagging;

/// <summary>The gradients of a network, and the optimiser that follows them.</summary>
internal sealed class Learner(IRecurrentNetwork network)
{
    private readonly Parameters<float> _gradients = network.Parameters.NewLike();
    private readonly Adam _adam = new(network.Parameters.Count, beta2: 0.99);

    public Parameters<float> Clear()
    {
        _gradients.Clear();
        return _gradients;
    }

    public void Step(double rate)
    {
        GradientClipping.ByNorm(_gradients.Write(), 1);
        _adam.LearningRate = rate;
        _adam.Step(network.Parameters, _gradients);
    }
}
