using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The time mixing of RWKV-7, a delta rule with a rate and a decay for each element of the key:
/// S⟨t⟩ = S⟨t-1⟩ (diag(w⟨t⟩) - κ⟨t⟩ (a⟨t⟩ κ⟨t⟩)ᵀ) + v⟨t⟩ k⟨t⟩ᵀ, y⟨t⟩ = O (g⟨t⟩ (norm(S⟨t⟩ r⟨t⟩) + (r⟨t⟩·(ρ k⟨t⟩)) v⟨t⟩)), where κ is the unit vector
/// that is taken away, and w⟨t⟩ = exp(-e^(-1/2) σ(d⟨t⟩)).
/// B. Peng et al., "RWKV-7 Goose with expressive dynamic state evolution", arXiv:2503.14456 (2025), section 4.1, one head of the
/// first layer, which has no values of an earlier one.
/// </summary>
/// <remarks>
/// x, μ: input; r, d, w, a, raw, k, kappa, ξ, ι, ρ: r; v, g, kept, gain, bias: v; S: v × r; narrowD, narrowA, narrowG, y: sizes of their own.
/// Each value reads x⟨t⟩ + μ (x⟨t-1⟩ - x⟨t⟩) with a μ of its own; a norm below 10⁻⁶ counts as 10⁻⁶.
/// </remarks>
[Cell]
public partial class Rwkv7
{
    private const double Slowest = 0.6065306597126334, Least = 1e-6;

    [Input] Vec x;
    [Weight(Init = Init.Constant, Scale = 0.5)] Vec muR, muD, muK, muV, muA, muG;
    [Weight(Init = Init.Constant)] Vec xi, iota, gain;
    [Weight] Vec rho, bias;

    Vec back => Prev(x) - x;
    Vec mixedR => x + muR * back;
    Vec mixedD => x + muD * back;
    Vec mixedK => x + muK * back;
    Vec mixedV => x + muV * back;
    Vec mixedA => x + muA * back;
    Vec mixedG => x + muG * back;

    Vec r => Linear(mixedR, bias: false);
    Vec raw => Linear(mixedK, bias: false);
    Vec v => Linear(mixedV, bias: false);
    Vec narrowD => Vec.Tanh(Linear(mixedD, bias: false));
    Vec w => Vec.Exp(-Slowest * Vec.Sigmoid(Linear(narrowD)));
    Vec narrowA => Linear(mixedA, bias: false);
    [Gate(Sigmoid)] Vec a => Linear(narrowA);
    Vec narrowG => Vec.Sigmoid(Linear(mixedG, bias: false));
    Vec g => Linear(narrowG, bias: false);

    Vec removed => raw * xi;
    Vec kappa => removed / Scalar.Max(Norm(removed), Least);
    Vec k => raw * (1 + (a - 1) * iota);

    [State] Mat S => ScaleColumns(Prev(S), w) - Outer(Prev(S) * kappa, a * kappa) + Outer(v, k);
    Vec kept => g * (LayerNorm(S * r, gain, bias) + Dot(r, rho * k) * v);
    [Output] Vec y => Linear(kept, bias: false);
}
