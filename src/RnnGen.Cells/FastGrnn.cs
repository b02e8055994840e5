using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A gated unit of few parameters: gate and candidate share matrices of low rank, W = W1 W2 and U = U1 U2, z⟨t⟩ = σ(W x⟨t⟩ + U h⟨t-1⟩ + bz),
/// h⟨t⟩ = (σ(ζ) (1 - z⟨t⟩) + σ(ν)) tanh(W x⟨t⟩ + U h⟨t-1⟩ + bn) + z⟨t⟩ h⟨t-1⟩.
/// A. Kusupati et al., "FastGRNN: a fast, accurate, stable and tiny kilobyte sized gated recurrent neural network", NeurIPS 2018.
/// </summary>
/// <remarks>
/// x: input; z, n, h, bz, bn: hidden; W2: a rank × input; W1: hidden × that rank; U2: another rank × hidden; U1: hidden × that rank; zeta,
/// nu: scalars. zeta starts at 1, nu at -4, the biases at 1.
/// </remarks>
[Cell]
public partial class FastGrnn
{
    [Input] Vec x;
    [Weight] Mat W1, W2, U1, U2;
    [Weight(Init = Init.Constant)] Vec bz, bn;
    [Weight(Init = Init.Constant)] Scalar zeta;
    [Weight(Init = Init.Constant, Scale = -4)] Scalar nu;

    Vec net => W1 * (W2 * x) + U1 * (U2 * Prev(h));
    [Gate(Sigmoid)] Vec z => net + bz;
    [Gate(Tanh)] Vec n => net + bn;

    [State, Output] Vec h => (Scalar.Sigmoid(zeta) * (1 - z) + Scalar.Sigmoid(nu)) * n + z * Prev(h);
}
