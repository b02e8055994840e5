using System.Numerics;
using System.Runtime.InteropServices;

namespace RnnGen.Sequences;

/// <summary>
/// RMSProp (Tieleman and Hinton 2012), in PyTorch's form: v ← αv + (1 − α)g²; d = g / (√v + ε); p ← p − η·d, or with momentum
/// b ← μb + d; p ← p − η·b.
/// </summary>
public sealed class RmsProp : Optimizer
{
    private readonly float _decay;
    private readonly float _epsilon;
    private readonly float _momentum;
    private readonly float _weightDecay;
    private readonly float[] _square;
    private readonly float[]? _velocity;

    /// <summary>Makes the optimiser of <paramref name="count"/> parameters.</summary>
    /// <param name="count">The number of parameters.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="decay">α, at least 0 and below 1.</param>
    /// <param name="epsilon">ε, added to the root; above 0.</param>
    /// <param name="momentum">μ, at least 0 and below 1.</param>
    /// <param name="weightDecay">λ of the term λp that is added to the gradient.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public RmsProp(
        int count, double learningRate = 0.01, double decay = 0.99, double epsilon = 1e-8, double momentum = 0, double weightDecay = 0)
        : base(count, learningRate)
    {
        _decay = (float)Decay(decay, nameof(decay));
        _epsilon = (float)Positive(epsilon, nameof(epsilon));
        _momentum = (float)Decay(momentum, nameof(momentum));
        _weightDecay = (float)NotNegative(weightDecay, nameof(weightDecay));
        _square = NewState("square");
        _velocity = momentum > 0 ? NewState("velocity") : null;
    }

    private protected override void Update(Span<float> values, ReadOnlySpan<float> gradients)
    {
        var p = MemoryMarshal.Cast<float, Vector<float>>(values);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradients);
        var v = MemoryMarshal.Cast<float, Vector<float>>(_square.AsSpan());
        var b = MemoryMarshal.Cast<float, Vector<float>>(_velocity.AsSpan());
        var rate = (float)LearningRate;
        var epsilon = new Vector<float>(_epsilon);

        for (var i = 0; i < p.Length; i++)
        {
            var slope = g[i] + _weightDecay * p[i];
            v[i] = _decay * v[i] + (1 - _decay) * slope * slope;
            var step = slope / (Vector.SquareRoot(v[i]) + epsilon);
            if (!b.IsEmpty)
                step = b[i] = _momentum * b[i] + step;
            p[i] -= rate * step;
        }

        for (var i = p.Length * Vector<float>.Count; i < values.Length; i++)
        {
            var slope = gradients[i] + _weightDecay * values[i];
            _square[i] = _decay * _square[i] + (1 - _decay) * slope * slope;
            var step = slope / (MathF.Sqrt(_square[i]) + _epsilon);
            if (_velocity is not null)
                step = _velocity[i] = _momentum * _velocity[i] + step;
            values[i] -= rate * step;
        }
    }
}
