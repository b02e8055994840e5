using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The Lipschitz recurrent network by Euler steps: h⟨t⟩ = h⟨t-1⟩ + ε (A h⟨t-1⟩ + tanh(B h⟨t-1⟩ + U x⟨t⟩ + b)), where
/// A = (1 - β)(M + Mᵀ) + β (M - Mᵀ) - γ, and B is made from a matrix N in the same way.
/// N. B. Erichson, O. Azencot, A. Queiruga, L. Hodgkinson and M. W. Mahoney, "Lipschitz recurrent neural networks", ICLR 2021, equations 3 and
/// 4, with ε = 0.03, β = 0.75 and γ = 0.001.
/// </summary>
/// <remarks>
/// x: input; n, h: hidden; M, N: hidden × hidden; n.x: hidden × input; n.bias: hidden. (1 - β)(M + Mᵀ) + β (M - Mᵀ) is M + (1 - 2β) Mᵀ.
/// </remarks>
[Cell]
public partial class LipschitzRnn
{
    private const double Epsilon = 0.03, Beta = 0.75, Gamma = 0.001;

    [Input] Vec x;
    [Weight] Mat M, N;

    Vec drift => M * Prev(h) + (1 - 2 * Beta) * (Transpose(M) * Prev(h)) - Gamma * Prev(h);
    [Gate(Tanh)] Vec n => N * Prev(h) + (1 - 2 * Beta) * (Transpose(N) * Prev(h)) - Gamma * Prev(h) + Linear(x);
    [State, Output] Vec h => Prev(h) + Epsilon * (drift + n);
}
