using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The minimal gated recurrent unit without a product over its state: h⟨t⟩ = (1 - z⟨t⟩) h⟨t-1⟩ + z⟨t⟩ n⟨t⟩, z⟨t⟩ = σ(W x⟨t⟩ + b), n⟨t⟩ =
/// g(W x⟨t⟩ + b) with g(v) = v + 1/2 for v ≥ 0, else σ(v).
/// L. Feng et al., "Were RNNs all we needed?", arXiv:2410.01201 (2024), minGRU with the positive g of its program in log space.
/// </summary>
/// <remarks>x: input; z, v, n, h: hidden; matrices .x: hidden × input; biases: hidden.</remarks>
[Cell]
public partial class MinGru
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec z => Linear(x);
    Vec v => Linear(x);
    Vec n => Vec.Relu(v) + Vec.Sigmoid(Vec.Min(v, 0));

    [State, Output] Vec h => (1 - z) * Prev(h) + z * n;
}
