using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The gated recurrent unit whose reset gate acts after the product, on a candidate with a bias of its own, as in cuDNN and
/// PyTorch: n⟨t⟩ = tanh(W x⟨t⟩ + b + r⟨t⟩ (U h⟨t-1⟩ + b′)).
/// K. Cho et al., "Learning phrase representations using RNN encoder-decoder for statistical machine translation", arXiv:1406.1078v1 (2014).
/// </summary>
/// <remarks>x: input; r, z, memory, n, h: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class GruResetAfter
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec r => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec z => Linear(x, Prev(h));
    Vec memory => Linear(Prev(h));
    [Gate(Tanh)] Vec n => Linear(x) + r * memory;

    [State, Output] Vec h => z * Prev(h) + (1 - z) * n;
}
