using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Linear attention whose memory fades by a gate for each element of the key: S⟨t⟩ = S⟨t-1⟩ diag(α⟨t⟩) + v⟨t⟩ k⟨t⟩ᵀ,
/// α⟨t⟩ = σ(W₂ W₁ x⟨t⟩ + b)^(1/16), y⟨t⟩ = O (swish(R x⟨t⟩ + b) norm(S⟨t⟩ q⟨t⟩)).
/// S. Yang, B. Wang, Y. Shen, R. Panda and Y. Kim, "Gated linear attention transformers with hardware-efficient training", ICML 2024,
/// section 4, one head.
/// </summary>
/// <remarks>
/// x: input; query, key, alpha: query; value, net, kept: value; S: value × query; narrow, y: sizes of their own; matrices .x: columns input;
/// alpha.narrow: query × narrow; y.kept: columns value. The scale of the queries, 1/√key, and the gain of the norm are left to the
/// matrices beside them.
/// </remarks>
[Cell]
public partial class GatedLinearAttention
{
    private const double Temperature = 16;

    [Input] Vec x;

    Vec query => Linear(x, bias: false);
    Vec key => Linear(x, bias: false);
    Vec value => Linear(x, bias: false);
    Vec net => Linear(x);
    Vec narrow => Linear(x, bias: false);
    Vec alpha => Vec.Exp(Vec.LogSigmoid(Linear(narrow)) / Temperature);

    [State] Mat S => ScaleColumns(Prev(S), alpha) + Outer(value, key);
    Vec kept => net * Vec.Sigmoid(net) * LayerNorm(S * query);
    [Output] Vec y => Linear(kept, bias: false);
}
