using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A recurrent network whose linear part neither grows nor fades: h⟨t⟩ = h⟨t-1⟩ + ε tanh((W - Wᵀ - γ) h⟨t-1⟩ + V x⟨t⟩ + b).
/// B. Chang, M. Chen, E. Haber and E. H. Chi, "AntisymmetricRNN: a dynamical system view on recurrent neural networks", ICLR 2019,
/// equation 13, with ε = 0.1 and γ = 0.01.
/// </summary>
/// <remarks>x: input; h: hidden; W: hidden × hidden; n.x: hidden × input; n.bias: hidden.</remarks>
[Cell]
public partial class AntisymmetricRnn
{
    private const double Epsilon = 0.1, Gamma = 0.01;

    [Input] Vec x;
    [Weight] Mat W;

    [Gate(Tanh)] Vec n => W * Prev(h) - Transpose(W) * Prev(h) - Gamma * Prev(h) + Linear(x);
    [State, Output] Vec h => Prev(h) + Epsilon * n;
}
