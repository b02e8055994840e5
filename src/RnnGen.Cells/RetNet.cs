using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Retention, one head: S⟨t⟩ = γ S⟨t-1⟩ + v⟨t⟩ k⟨t⟩ᵀ, y⟨t⟩ = O (swish(G x⟨t⟩) norm(S⟨t⟩ q⟨t⟩)), with a constant decay γ.
/// Y. Sun et al., "Retentive network: a successor to transformer for large language models", arXiv:2307.08621 (2023), equations 6 and 8,
/// without the rotation of queries and keys by their position.
/// </summary>
/// <remarks>
/// x: input; query, key: query; value, net, kept: value; S: value × query; y: a size of its own; matrices .x: columns input; y.kept: columns
/// value. γ is that of the paper's first head, 31/32; the scale of the keys, 1/√key, is left to their matrix.
/// </remarks>
[Cell]
public partial class RetNet
{
    private const double Decay = 1 - 1.0 / 32;

    [Input] Vec x;

    Vec query => Linear(x, bias: false);
    Vec key => Linear(x, bias: false);
    Vec value => Linear(x, bias: false);
    Vec net => Linear(x, bias: false);

    [State] Mat S => Decay * Prev(S) + Outer(value, key);
    Vec kept => net * Vec.Sigmoid(net) * LayerNorm(S * query);
    [Output] Vec y => Linear(kept, bias: false);
}
