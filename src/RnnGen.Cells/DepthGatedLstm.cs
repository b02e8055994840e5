using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A layer of depth-gated long short-term memory, whose memory takes from that of the layer below:
/// c⟨t⟩ = d⟨t⟩ below⟨t⟩ + f⟨t⟩ c⟨t-1⟩ + i⟨t⟩ g⟨t⟩, d⟨t⟩ = σ(W x⟨t⟩ + p c⟨t-1⟩ + q below⟨t⟩ + b).
/// K. Yao, T. Cohn, K. Vylomova, K. Duh and C. Dyer, "Depth-gated recurrent neural networks", arXiv:1508.03790 (2015).
/// </summary>
/// <remarks>
/// x: its size, the outputs of the layer below; below: its memory; below, i, f, o, g, d, c, h and all diagonal weights: one size; matrices
/// .x: that size × x; .h: square. The lowest layer is a <see cref="PeepholeLstm"/>.
/// </remarks>
[Cell]
public partial class DepthGatedLstm
{
    [Input] Vec x, below;
    [Weight] Vec pi, pf, po, pd, qd;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h)) + pi * Prev(c);
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(h)) + pf * Prev(c);
    [Gate(Sigmoid)] Vec d => Linear(x) + pd * Prev(c) + qd * below;
    [Gate(Tanh)] Vec g => Linear(x, Prev(h));

    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h)) + po * c;

    [State, Output] Vec h => o * Vec.Tanh(c);
    [State, Output] Vec c => d * below + f * Prev(c) + i * g;
}
