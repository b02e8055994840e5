using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The hierarchical multiscale recurrent network with two layers. The lower one decides where a segment ends, z⟨t⟩ = 1; there the upper one
/// updates its memory with what the lower has read, and the lower forgets it at the next step; elsewhere the upper one copies itself.
/// J. Chung, S. Ahn and Y. Bengio, "Hierarchical multiscale recurrent neural networks", ICLR 2017; the derivative of the
/// step is that of the hard sigmoid, of slope 1.
/// </summary>
/// <remarks>
/// x: input; values with the suffix 1: the size of the lower layer, c1; with the suffix 2: that of the upper one, c2; matrices .x: c1 × input;
/// .h1: columns c1; .h2: columns c2; wx: input; w1: c1; w2: c2. The upper layer has nothing above it, so it has no ends of segments.
/// </remarks>
[Cell]
public partial class HmLstm
{
    [Input] Vec x;
    [Weight(Init = Init.Uniform)] Vec wx, w1, w2;
    [Weight] Scalar b;

    [Gate(Sigmoid)] Vec i1 => Linear(x, Prev(h1)) + Prev(z) * Linear(Prev(h2), bias: false);
    [Gate(Sigmoid, Bias = 1)] Vec f1 => Linear(x, Prev(h1)) + Prev(z) * Linear(Prev(h2), bias: false);
    [Gate(Sigmoid)] Vec o1 => Linear(x, Prev(h1)) + Prev(z) * Linear(Prev(h2), bias: false);
    [Gate(Tanh)] Vec g1 => Linear(x, Prev(h1)) + Prev(z) * Linear(Prev(h2), bias: false);
    [State] Vec c1 => (1 - Prev(z)) * f1 * Prev(c1) + i1 * g1;
    [State] Vec h1 => o1 * Vec.Tanh(c1);

    Scalar end => Dot(wx, x) + Dot(w1, Prev(h1)) + Prev(z) * Dot(w2, Prev(h2)) + b;
    Scalar soft => Scalar.Clamp((end + 1) / 2, 0, 1);
    [State] Scalar z => StraightThrough(Scalar.Step(soft - 0.5), soft);

    [Gate(Sigmoid)] Vec i2 => Linear(Prev(h2)) + z * Linear(h1, bias: false);
    [Gate(Sigmoid, Bias = 1)] Vec f2 => Linear(Prev(h2)) + z * Linear(h1, bias: false);
    [Gate(Sigmoid)] Vec o2 => Linear(Prev(h2)) + z * Linear(h1, bias: false);
    [Gate(Tanh)] Vec g2 => Linear(Prev(h2)) + z * Linear(h1, bias: false);
    [State] Vec c2 => z * (f2 * Prev(c2) + i2 * g2) + (1 - z) * Prev(c2);
    [State] Vec h2 => z * o2 * Vec.Tanh(c2) + (1 - z) * Prev(h2);

    [Output] Vec y => Concat(h1, h2);
}
