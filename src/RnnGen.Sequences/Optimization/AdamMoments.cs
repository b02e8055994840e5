using System.Numerics;
using System.Runtime.InteropServices;

namespace RnnGen.Sequences;

/// <summary>The running mean and square of the gradients that Adam's family shares, and the step made of them.</summary>
internal sealed class AdamMoments(double beta1, double beta2, double epsilon, float[] mean, float[] square)
{
    private readonly float _decay1 = (float)beta1;
    private readonly float _decay2 = (float)beta2;
    private readonly float _fresh1 = (float)(1 - beta1);
    private readonly float _fresh2 = (float)(1 - beta2);

    public void Update(
        Span<float> values, ReadOnlySpan<float> gradients, long step, double learningRate, float shrink, float weightDecay)
    {
        var rate = (float)(learningRate / (1 - Math.Pow(beta1, step)));
        var root = (float)(1 / Math.Sqrt(1 - Math.Pow(beta2, step)));
        var epsilons = new Vector<float>((float)epsilon);

        var p = MemoryMarshal.Cast<float, Vector<float>>(values);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradients);
        var m = MemoryMarshal.Cast<float, Vector<float>>(mean.AsSpan());
        var v = MemoryMarshal.Cast<float, Vector<float>>(square.AsSpan());
        for (var i = 0; i < p.Length; i++)
        {
            var kept = shrink * p[i];
            var slope = g[i] + weightDecay * p[i];
            m[i] = _decay1 * m[i] + _fresh1 * slope;
            v[i] = _decay2 * v[i] + _fresh2 * slope * slope;
            p[i] = kept - rate * m[i] / (root * Vector.SquareRoot(v[i]) + epsilons);
        }

        for (var i = p.Length * Vector<float>.Count; i < values.Length; i++)
        {
            var kept = shrink * values[i];
            var slope = gradients[i] + weightDecay * values[i];
            mean[i] = _decay1 * mean[i] + _fresh1 * slope;
            square[i] = _decay2 * square[i] + _fresh2 * slope * slope;
            values[i] = kept - rate * mean[i] / (root * MathF.Sqrt(square[i]) + (float)epsilon);
        }
    }
}
