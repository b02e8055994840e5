using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The gated recurrent unit with layer normalisation of four sums: of W x⟨t⟩ and of U h⟨t-1⟩, each over both gates, and of those two for the
/// candidate, where the gate r resets after the product.
/// J. L. Ba, J. R. Kiros and G. E. Hinton, "Layer normalization" (2016), the equations of its GRU in the supplement.
/// </summary>
/// <remarks>
/// x: input; gates, gainH, gainX: 2·hidden, in the order z, r; all others: hidden; gates.x: 2·hidden × input; gates.h: 2·hidden × hidden;
/// candidate.x: hidden × input; memory.h: hidden × hidden. The biases of both norms of a gate are one here.
/// </remarks>
[Cell]
public partial class LayerNormGru
{
    [Input] Vec x;
    [Weight(Init = Init.Constant)] Vec gainH, gainX, gainMemory, gainCandidate;
    [Weight] Vec bz, br, biasMemory, biasCandidate;

    Vec gates => LayerNorm(Linear(Prev(h), bias: false), gainH) + LayerNorm(Linear(x, bias: false), gainX);
    [Gate(Sigmoid)] Vec z => Part(gates, 0, 2) + bz;
    [Gate(Sigmoid)] Vec r => Part(gates, 1, 2) + br;

    Vec memory => LayerNorm(Linear(Prev(h), bias: false), gainMemory, biasMemory);
    Vec candidate => LayerNorm(Linear(x, bias: false), gainCandidate, biasCandidate);
    [Gate(Tanh)] Vec n => candidate + r * memory;

    [State, Output] Vec h => (1 - z) * Prev(h) + z * n;
}
