using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The light gated recurrent unit (Li-GRU), with one gate and rectified linear units: z⟨t⟩ = σ(norm(W x⟨t⟩) + U h⟨t-1⟩),
/// n⟨t⟩ = relu(norm(V x⟨t⟩) + R h⟨t-1⟩), h⟨t⟩ = z⟨t⟩ h⟨t-1⟩ + (1 - z⟨t⟩) n⟨t⟩.
/// M. Ravanelli, P. Brakel, M. Omologo and Y. Bengio, "Light gated recurrent units for speech recognition", IEEE Transactions on Emerging
/// Topics in Computational Intelligence 2 (2018), with layer normalisation in place of that over the batch.
/// </summary>
/// <remarks>x: input; z, n, h, gains and biases: hidden; matrices .x: hidden × input; .h: hidden × hidden.</remarks>
[Cell]
public partial class LightGru
{
    [Input] Vec x;
    [Weight(Init = Init.Constant)] Vec gainZ, gainN;
    [Weight] Vec biasZ, biasN;

    [Gate(Sigmoid)] Vec z => LayerNorm(Linear(x, bias: false), gainZ, biasZ) + Linear(Prev(h), bias: false);
    [Gate(Relu)] Vec n => LayerNorm(Linear(x, bias: false), gainN, biasN) + Linear(Prev(h), bias: false);
    [State, Output] Vec h => z * Prev(h) + (1 - z) * n;
}
