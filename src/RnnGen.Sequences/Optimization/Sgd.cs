using System.Numerics;
using System.Runtime.InteropServices;

namespace RnnGen.Sequences;

/// <summary>
/// Stochastic gradient descent, with momentum (Polyak 1964) or Nesterov's momentum (Sutskever, Martens, Dahl and Hinton 2013) in
/// PyTorch's form: b ← μb + g; p ← p − η·b, or p ← p − η·(g + μb) after Nesterov.
/// </summary>
public sealed class Sgd : Optimizer
{
    private readonly float _momentum;
    private readonly float _weightDecay;
    private readonly bool _nesterov;
    private readonly float[]? _velocity;

    /// <summary>Makes the optimiser of <paramref name="count"/> parameters.</summary>
    /// <param name="count">The number of parameters.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="momentum">μ, at least 0 and below 1.</param>
    /// <param name="nesterov">Whether the step looks ahead along the momentum.</param>
    /// <param name="weightDecay">λ of the term λp that is added to the gradient.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="ArgumentException">Nesterov's form without momentum.</exception>
    public Sgd(int count, double learningRate, double momentum = 0, bool nesterov = false, double weightDecay = 0)
        : base(count, learningRate)
    {
        if (nesterov && momentum == 0)
            throw new ArgumentException("Nesterov's form needs a momentum above 0.", nameof(nesterov));
        _momentum = (float)Decay(momentum, nameof(momentum));
        _weightDecay = (float)NotNegative(weightDecay, nameof(weightDecay));
        _nesterov = nesterov;
        _velocity = momentum > 0 ? NewState("velocity") : null;
    }

    private protected override void Update(Span<float> values, ReadOnlySpan<float> gradients)
    {
        var p = MemoryMarshal.Cast<float, Vector<float>>(values);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradients);
        var b = MemoryMarshal.Cast<float, Vector<float>>(_velocity.AsSpan());
        var rate = (float)LearningRate;

        for (var i = 0; i < p.Length; i++)
        {
            var slope = g[i] + _weightDecay * p[i];
            if (!b.IsEmpty)
            {
                b[i] = _momentum * b[i] + slope;
                slope = _nesterov ? slope + _momentum * b[i] : b[i];
            }
            p[i] -= rate * slope;
        }

        for (var i = p.Length * Vector<float>.Count; i < values.Length; i++)
        {
            var slope = gradients[i] + _weightDecay * values[i];
            if (_velocity is not null)
            {
                _velocity[i] = _momentum * _velocity[i] + slope;
                slope = _nesterov ? slope + _momentum * _velocity[i] : _velocity[i];
            }
            values[i] -= rate * slope;
        }
    }
}
