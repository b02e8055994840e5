using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Minimal long short-term memory without a product over its state: h⟨t⟩ = f⟨t⟩ h⟨t-1⟩ + (1 - f⟨t⟩) n⟨t⟩, where f⟨t⟩ is σ(kf⟨t⟩) divided by
/// σ(kf⟨t⟩) + σ(ki⟨t⟩), and n⟨t⟩ = g(W x⟨t⟩ + b) with g(v) = v + 1/2 for v ≥ 0, else σ(v).
/// L. Feng et al., "Were RNNs all we needed?", arXiv:2410.01201 (2024), minLSTM with the positive g of its program in log space.
/// </summary>
/// <remarks>
/// x: input; kf, ki, f, v, n, h: hidden; matrices .x: hidden × input; biases: hidden. f is computed from the logarithms of both gates, which
/// is the same number and never 0 / 0.
/// </remarks>
[Cell]
public partial class MinLstm
{
    [Input] Vec x;

    Vec kf => Linear(x);
    Vec ki => Linear(x);
    [Gate(Sigmoid)] Vec f => Vec.LogSigmoid(kf) - Vec.LogSigmoid(ki);
    Vec v => Linear(x);
    Vec n => Vec.Relu(v) + Vec.Sigmoid(Vec.Min(v, 0));

    [State, Output] Vec h => f * Prev(h) + (1 - f) * n;
}
