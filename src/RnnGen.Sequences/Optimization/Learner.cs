using System.Numerics.Tensors;

namespace RnnGen.Sequences;

/// <summary>
/// The gradients of parameters, and the optimiser that follows them: what a training loop of one's own needs for each of its networks and
/// criteria. Nothing is allocated after construction.
/// </summary>
/// <remarks><code>
/// network.Forward(batch, tape);
/// network.Backward(tape, learner.Clear());
/// learner.Step(rate);
/// </code></remarks>
public sealed class Learner
{
    private readonly Parameters<float> _parameters, _gradients;
    private readonly Optimizer _optimizer;
    private readonly double _clipNorm;
    private float _factor = 1;

    /// <summary>Makes the gradients.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="optimizer">The rule, made for as many parameters; <see cref="Adam"/> with β₂ = 0.99 if null, for short trainings.</param>
    /// <param name="clipNorm">The largest norm of all gradients together, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not above 0.</exception>
    public Learner(Parameters<float> parameters, Optimizer? optimizer = null, double clipNorm = 1)
    {
        if (!(clipNorm > 0))
            throw new ArgumentOutOfRangeException(nameof(clipNorm), clipNorm, "Must be above 0.");
        (_parameters, _gradients, _clipNorm) = (parameters, parameters.NewLike(), clipNorm);
        _optimizer = optimizer ?? new Adam(parameters.Count, beta2: 0.99);
    }

    /// <summary>The gradients, all 0, to be added to.</summary>
    /// <param name="factor">What the next step multiplies them by, such as one part in as many as there are sequences.</param>
    public Parameters<float> Clear(float factor = 1)
    {
        _factor = factor;
        _gradients.Clear();
        return _gradients;
    }

    /// <summary>Changes the parameters by one step along the gradients.</summary>
    /// <param name="rate">The learning rate; finite and not negative.</param>
    /// <returns>The norm of the gradients before clipping. If it is not finite the parameters are left as they are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or not finite.</exception>
    public double Step(double rate)
    {
        _optimizer.LearningRate = rate;
        var gradients = _gradients.Write();
        if (_factor != 1)
            TensorPrimitives.Multiply(gradients, _factor, gradients);
        var norm = GradientClipping.ByNorm(gradients, _clipNorm);
        if (double.IsFinite(norm))
            _optimizer.Step(_parameters, _gradients);
        return norm;
    }
}
