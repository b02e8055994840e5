using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory before which input and state gate each other in turn, here five rounds: x₁ = 2 σ(Q₁ h⟨t-1⟩) x⟨t⟩,
/// h₂ = 2 σ(R₂ x₁) h⟨t-1⟩, x₃ = 2 σ(Q₃ h₂) x₁ and so on; the gates read x₅ and h₄.
/// G. Melis, T. Kočiský and P. Blunsom, "Mogrifier LSTM", ICLR 2020, with full matrices Q and R.
/// </summary>
/// <remarks>
/// x, gated.x: input; gated.h, i, f, o, g, c, h: hidden; gated.round0.v, .round2.v, .round4.v: input × hidden; gated.round1.v, .round3.v: hidden × input;
/// matrices .gated.x: hidden × input; .gated.h: hidden × hidden; biases: hidden. In each round u and v change places, and what was u is gated by v.
/// </remarks>
[Cell]
public partial class MogrifierLstm
{
    private const int Rounds = 5;

    [Input] Vec x;

    (Vec h, Vec x) gated => Iterate((x, Prev(h)), Rounds, (u, v, k) => (v, 2 * Vec.Sigmoid(Linear(v, bias: false, name: $"round{k}")) * u));

    [Gate(Sigmoid)] Vec i => Linear(gated.x, gated.h);
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(gated.x, gated.h);
    [Gate(Sigmoid)] Vec o => Linear(gated.x, gated.h);
    [Gate(Tanh)] Vec g => Linear(gated.x, gated.h);

    [State] Vec c => f * Prev(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
