using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory with layer normalisation: of W x⟨t⟩ and of U h⟨t-1⟩, each over all four gates, and of the memory where the output
/// reads it. J. L. Ba, J. R. Kiros and G. E. Hinton, "Layer normalization" (2016), equations 20 to 22.
/// </summary>
/// <remarks>
/// x: input; net, gainH, gainX: 4·hidden, in the order f, i, o, g; all others: hidden; net.x: 4·hidden × input; net.h: 4·hidden × hidden. The
/// paper adds three biases to net, β₁, β₂ and b; they are one here, in four parts, and that of f starts at 1. The memory itself is not
/// normalised: some other programs do so.
/// </remarks>
[Cell]
public partial class LayerNormLstm
{
    [Input] Vec x;
    [Weight(Init = Init.Constant)] Vec gainH, gainX, gainC;
    [Weight] Vec bi, bo, bg, biasC;
    [Weight(Init = Init.Constant)] Vec bf;

    Vec net => LayerNorm(Linear(Prev(h), bias: false), gainH) + LayerNorm(Linear(x, bias: false), gainX);

    [Gate(Sigmoid)] Vec f => Part(net, 0, 4) + bf;
    [Gate(Sigmoid)] Vec i => Part(net, 1, 4) + bi;
    [Gate(Sigmoid)] Vec o => Part(net, 2, 4) + bo;
    [Gate(Tanh)] Vec g => Part(net, 3, 4) + bg;

    [State] Vec c => f * Prev(c) + i * g;
    [Gate(Tanh)] Vec shown => LayerNorm(c, gainC, biasC);
    [State, Output] Vec h => o * shown;
}
