using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Attention with a kernel in place of the exponential, as a recurrence: S⟨t⟩ = S⟨t-1⟩ + v⟨t⟩ φ(k⟨t⟩)ᵀ, z⟨t⟩ = z⟨t-1⟩ + φ(k⟨t⟩),
/// y⟨t⟩ = S⟨t⟩ φ(q⟨t⟩) / (z⟨t⟩·φ(q⟨t⟩)), φ(a) = elu(a) + 1.
/// A. Katharopoulos, A. Vyas, N. Pappas and F. Fleuret, "Transformers are RNNs: fast autoregressive transformers with linear attention",
/// ICML 2020, equations 16 to 20, one head.
/// </summary>
/// <remarks>x: input; query, key, q, k, z: query; value, y: value; S: value × query; matrices .x: columns input.</remarks>
[Cell]
public partial class LinearAttention
{
    [Input] Vec x;

    [Gate(Elu)] Vec query => Linear(x, bias: false);
    [Gate(Elu)] Vec key => Linear(x, bias: false);
    Vec value => Linear(x, bias: false);
    Vec q => query + 1;
    Vec k => key + 1;

    [State] Mat S => Prev(S) + Outer(value, k);
    [State] Vec z => Prev(z) + k;
    [Output] Vec y => S * q / Dot(z, q);
}
