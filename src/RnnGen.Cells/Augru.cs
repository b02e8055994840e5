using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The gated recurrent unit whose update gate is scaled by an attention score: h⟨t⟩ = (1 - a⟨t⟩ z⟨t⟩) h⟨t-1⟩ + a⟨t⟩ z⟨t⟩ n⟨t⟩, so that what
/// is not attended to leaves the state as it was.
/// G. Zhou et al., "Deep interest evolution network for click-through rate prediction", AAAI 2019, with the reset gate after the product.
/// </summary>
/// <remarks>
/// x: input; attention: a scalar in [0, 1]; r, z, memory, n, h: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden.
/// </remarks>
[Cell]
public partial class Augru
{
    [Input] Vec x;
    [Input] Scalar attention;

    [Gate(Sigmoid)] Vec r => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec z => Linear(x, Prev(h));
    Vec memory => Linear(Prev(h), bias: false);
    [Gate(Tanh)] Vec n => Linear(x) + r * memory;
    Vec update => attention * z;

    [State, Output] Vec h => (1 - update) * Prev(h) + update * n;
}
