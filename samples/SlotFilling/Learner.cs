using RnnGen.Sequences;

namespace RnnGen.Samples.SlotFilling;

/// <summary>The gradients of parameters, and the optimiser that follows them.</summary>
internal sealed class Learner(Parameters<float> parameters)
{
    private readonly Parameters<float> _gradients = parameters.NewLike();
    private readonly Adam _adam = new(parameters.Count, beta2: 0.99);
    private float _factor = 1;

    /// <summary>Gradients of zero, to be added to; a step multiplies them by a factor.</summary>
    public Parameters<float> Clear(float factor = 1)
    {
        _factor = factor;
        _gradients.Clear();
        return _gradients;
    }

    public void Step(double rate)
    {
        var gradients = _gradients.Write();
        System.Numerics.Tensors.TensorPrimitives.Multiply(gradients, _factor, gradients);
        GradientClipping.ByNorm(gradients, 1);
        _adam.LearningRate = rate;
        _adam.Step(parameters, _gradients);
    }
}
