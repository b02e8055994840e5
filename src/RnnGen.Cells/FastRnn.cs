using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A recurrent network with a weighted residual connection of two trained scalars: h⟨t⟩ = σ(α) tanh(W x⟨t⟩ + U h⟨t-1⟩ + b) + σ(β) h⟨t-1⟩.
/// A. Kusupati et al., "FastGRNN: a fast, accurate, stable and tiny kilobyte sized gated recurrent neural network", NeurIPS 2018.
/// </summary>
/// <remarks>
/// x: input; n, h: hidden; n.x: hidden × input; n.h: hidden × hidden; n.bias: hidden; alpha, beta: scalars, which start at -3 and 3. The
/// paper writes α and β for what is σ(alpha) and σ(beta) here, as in its program.
/// </remarks>
[Cell]
public partial class FastRnn
{
    [Input] Vec x;
    [Weight(Init = Init.Constant, Scale = -3)] Scalar alpha;
    [Weight(Init = Init.Constant, Scale = 3)] Scalar beta;

    [Gate(Tanh)] Vec n => Linear(x, Prev(h));

    [State, Output] Vec h => Scalar.Sigmoid(alpha) * n + Scalar.Sigmoid(beta) * Prev(h);
}
