using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The selective state space of Mamba, step by step: H⟨t⟩ = exp(Δ⟨t⟩ A) H⟨t-1⟩ + (Δ⟨t⟩ u⟨t⟩) B⟨t⟩ᵀ, y⟨t⟩ = O (swish(z⟨t⟩) (H⟨t⟩ C⟨t⟩ + D u⟨t⟩)), where u is
/// swish of a causal convolution over four steps, Δ⟨t⟩ = softplus(W₂ W₁ u⟨t⟩ + b), and B⟨t⟩ and C⟨t⟩ are made from u⟨t⟩ too.
/// A. Gu and T. Dao, "Mamba: linear-time sequence modeling with selective state spaces", arXiv:2312.00752 (2023), algorithm 2 and figure 3,
/// with the simplified B of the authors' program.
/// </summary>
/// <remarks>
/// x: input; inner, z, net, u, delta, D, c0 to c3, bias: inner; B, C: B; H, logA: inner × B; narrow, y: sizes of their own; matrices .x:
/// columns input; .u: columns inner. A = -exp(logA), which starts at -1; the authors start row after row at -1, -2, ….
/// </remarks>
[Cell]
public partial class Mamba
{
    [Input] Vec x;
    [Weight(Init = Init.Uniform, Scale = 0.5)] Vec c0, c1, c2, c3;
    [Weight] Vec bias;
    [Weight(Init = Init.Zero)] Mat logA;
    [Weight(Init = Init.Constant)] Vec D;

    [State] Vec inner => Linear(x, bias: false);
    Vec z => Linear(x, bias: false);
    Vec net => c0 * inner + c1 * Prev(inner) + c2 * Prev(inner, 2) + c3 * Prev(inner, 3) + bias;
    Vec u => net * Vec.Sigmoid(net);

    Vec narrow => Linear(u, bias: false);
    [Gate(Softplus)] Vec delta => Linear(narrow);
    Vec B => Linear(u, bias: false);
    Vec C => Linear(u, bias: false);

    Mat rate => Mat.Exp(logA);
    [State] Mat H => Hadamard(Mat.Exp(-ScaleRows(delta, rate)), Prev(H)) + Outer(delta * u, B);
    Vec shown => (H * C + D * u) * z * Vec.Sigmoid(z);
    [Output] Vec y => Linear(shown, bias: false);
}
