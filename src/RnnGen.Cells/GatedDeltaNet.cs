using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The delta rule on a memory that fades: S⟨t⟩ = α⟨t⟩ S⟨t-1⟩ (1 - β⟨t⟩ k⟨t⟩ k⟨t⟩ᵀ) + β⟨t⟩ v⟨t⟩ k⟨t⟩ᵀ, α⟨t⟩ = exp(-eᵃ softplus(d·x⟨t⟩ + b)),
/// β⟨t⟩ = σ(w·x⟨t⟩), y⟨t⟩ = O (swish(G x⟨t⟩) norm(S⟨t⟩ q⟨t⟩)), with keys and queries of norm 1.
/// S. Yang, J. Kautz and A. Hatamizadeh, "Gated delta networks: improving Mamba2 with delta rule", ICLR 2025 (arXiv:2412.06464, 2024),
/// equation 10 and figure 1, one head, without the short convolutions.
/// </summary>
/// <remarks>
/// x, w, d: input; query, key, q, k: query; value, error, net, kept: value; S: value × query; y: a size of its own; matrices .x: columns
/// input; y.kept: columns value. The gain of the norm is left to y.kept; a norm below 10⁻⁶ counts as 10⁻⁶.
/// </remarks>
[Cell]
public partial class GatedDeltaNet
{
    private const double Least = 1e-6;

    [Input] Vec x;
    [Weight] Vec w, d;
    [Weight] Scalar a, b;

    Vec query => Linear(x, bias: false);
    Vec key => Linear(x, bias: false);
    Vec value => Linear(x, bias: false);
    Vec net => Linear(x, bias: false);
    Vec q => Unit(query * Vec.Sigmoid(query));
    Vec k => Unit(key * Vec.Sigmoid(key));
    Scalar fade => Scalar.Exp(-Scalar.Exp(a) * Scalar.Softplus(Dot(d, x) + b));
    Scalar rate => Scalar.Sigmoid(Dot(w, x));

    Vec error => value - fade * (Prev(S) * k);
    [State] Mat S => fade * Prev(S) + rate * Outer(error, k);
    Vec kept => RmsNorm(S * q) * net * Vec.Sigmoid(net);
    [Output] Vec y => Linear(kept, bias: false);

    private static Vec Unit(Vec v) => v / Scalar.Max(Norm(v), Least);
}
