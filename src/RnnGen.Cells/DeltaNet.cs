using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A linear transformer that writes by the delta rule: S⟨t⟩ = S⟨t-1⟩ + β⟨t⟩ (v⟨t⟩ - S⟨t-1⟩ k⟨t⟩) k⟨t⟩ᵀ, y⟨t⟩ = S⟨t⟩ q⟨t⟩,
/// β⟨t⟩ = σ(w·x⟨t⟩ + b), with keys and queries of norm 1.
/// I. Schlag, K. Irie and J. Schmidhuber, "Linear transformers are secretly fast weight programmers", ICML 2021, with the keys and queries
/// of S. Yang, B. Wang, Y. Zhang, Y. Shen and Y. Kim, "Parallelizing linear transformers with the delta rule over sequence
/// length", NeurIPS 2024: swish, then divided by their norm; one head.
/// </summary>
/// <remarks>
/// x, w: input; query, key, q, k: query; value, error, y: value; S: value × query; matrices .x: columns input. A norm below 10⁻⁶ counts as
/// 10⁻⁶.
/// </remarks>
[Cell]
public partial class DeltaNet
{
    private const double Least = 1e-6;

    [Input] Vec x;
    [Weight] Vec w;
    [Weight] Scalar b;

    Vec query => Linear(x, bias: false);
    Vec key => Linear(x, bias: false);
    Vec value => Linear(x, bias: false);
    Scalar rate => Scalar.Sigmoid(Dot(w, x) + b);
    Vec q => Unit(query * Vec.Sigmoid(query));
    Vec k => Unit(key * Vec.Sigmoid(key));

    Vec error => value - Prev(S) * k;
    [State] Mat S => Prev(S) + rate * Outer(error, k);
    [Output] Vec y => S * q;

    private static Vec Unit(Vec v) => v / Scalar.Max(Norm(v), Least);
}
