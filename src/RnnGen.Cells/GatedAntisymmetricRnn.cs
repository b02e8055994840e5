using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// An antisymmetric recurrent network with a gate that shares its matrix: with a = (W - Wᵀ - γ) h⟨t-1⟩,
/// h⟨t⟩ = h⟨t-1⟩ + ε σ(a + Z x⟨t⟩ + b) tanh(a + V x⟨t⟩ + c).
/// B. Chang, M. Chen, E. Haber and E. H. Chi, "AntisymmetricRNN: a dynamical system view on recurrent neural networks", ICLR 2019,
/// equations 15 and 16, with ε = 0.1 and γ = 0.01.
/// </summary>
/// <remarks>x: input; turned, z, n, h: hidden; W: hidden × hidden; matrices .x: hidden × input; biases: hidden.</remarks>
[Cell]
public partial class GatedAntisymmetricRnn
{
    private const double Epsilon = 0.1, Gamma = 0.01;

    [Input] Vec x;
    [Weight] Mat W;

    Vec turned => W * Prev(h) - Transpose(W) * Prev(h) - Gamma * Prev(h);
    [Gate(Sigmoid)] Vec z => turned + Linear(x);
    [Gate(Tanh)] Vec n => turned + Linear(x);
    [State, Output] Vec h => Prev(h) + Epsilon * z * n;
}
