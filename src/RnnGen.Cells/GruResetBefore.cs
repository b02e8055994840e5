using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The gated recurrent unit whose reset gate acts before the product: n⟨t⟩ = tanh(W x⟨t⟩ + U (r⟨t⟩ h⟨t-1⟩) + b).
/// K. Cho et al., "Learning phrase representations using RNN encoder-decoder for statistical machine translation", EMNLP 2014.
/// </summary>
/// <remarks>x: input; r, z, kept, n, h: hidden; matrices .x: hidden × input; .h, .kept: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class GruResetBefore
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec r => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec z => Linear(x, Prev(h));
    Vec kept => r * Prev(h);
    [Gate(Tanh)] Vec n => Linear(x, kept);

    [State, Output] Vec h => z * Prev(h) + (1 - z) * n;
}
