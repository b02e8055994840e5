using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Retention, one head: S⟨t⟩ = γ S⟨t-1⟩ + v⟨t⟩ k⟨t⟩ᵀ, y⟨t⟩ = O (swish(G x⟨t⟩) norm(S⟨t⟩ q⟨t⟩)), with a constant decay γ; queries and keys are turned by
/// their position, q⟨t⟩ = e^(i t θ) W x⟨t⟩ as complex numbers, so that their products depend on the distance.
/// Y. Sun et al., "Retentive network: a successor to transformer for large language models", arXiv:2307.08621 (2023), equations 5,
/// 6 and 8.
/// </summary>
/// <remarks>
/// x: input; theta, angle: theta; asked, query, written, key: 2·theta, real parts before imaginary ones; value, net, kept: hidden; S: hidden × 2·theta;
/// y: a size of its own; matrices .x: columns input; y.kept: columns hidden. γ is that of the paper's first head, 31/32; the scale of the keys,
/// 1/√key, is left to their matrix. θ is not trained: it starts with random angles, and the paper sets it to 10000^(-k/theta), k = 0, 1, ….
/// </remarks>
[Cell]
public partial class RetNet
{
    private const double Decay = 1 - 1.0 / 32;

    [Input] Vec x;
    [Weight(Fixed = true, Init = Init.Uniform, Scale = 1)] Vec theta;

    Vec angle => StepIndex * theta;
    Vec asked => Linear(x, bias: false);
    Vec query => Turned(asked, angle);
    Vec written => Linear(x, bias: false);
    Vec key => Turned(written, angle);
    Vec value => Linear(x, bias: false);
    Vec net => Linear(x, bias: false);

    [State] Mat S => Decay * Prev(S) + Outer(value, key);
    Vec kept => net * Vec.Sigmoid(net) * LayerNorm(S * query);
    [Output] Vec y => Linear(kept, bias: false);

    private static Vec Turned(Vec v, Vec angle) => Concat(
        Vec.Cos(angle) * Part(v, 0, 2) - Vec.Sin(angle) * Part(v, 1, 2),
        Vec.Sin(angle) * Part(v, 0, 2) + Vec.Cos(angle) * Part(v, 1, 2));
}
