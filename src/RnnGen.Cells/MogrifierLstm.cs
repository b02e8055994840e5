using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory before which input and state gate each other in turn, here five rounds: x₁ = 2 σ(Q₁ h⟨t-1⟩) x⟨t⟩,
/// h₂ = 2 σ(R₂ x₁) h⟨t-1⟩, x₃ = 2 σ(Q₃ h₂) x₁ and so on; the gates read x₅ and h₄.
/// G. Melis, T. Kočiský and P. Blunsom, "Mogrifier LSTM", ICLR 2020, with full matrices Q and R.
/// </summary>
/// <remarks>
/// x, x1, x3, x5: input; h2, h4, i, f, o, g, c, h: hidden; x1.h, x3.h2, x5.h4: input × hidden; h2.x1, h4.x3: hidden × input; matrices .x5:
/// hidden × input; .h4: hidden × hidden; biases: hidden.
/// </remarks>
[Cell]
public partial class MogrifierLstm
{
    [Input] Vec x;

    Vec x1 => 2 * Vec.Sigmoid(Linear(Prev(h), bias: false)) * x;
    Vec h2 => 2 * Vec.Sigmoid(Linear(x1, bias: false)) * Prev(h);
    Vec x3 => 2 * Vec.Sigmoid(Linear(h2, bias: false)) * x1;
    Vec h4 => 2 * Vec.Sigmoid(Linear(x3, bias: false)) * h2;
    Vec x5 => 2 * Vec.Sigmoid(Linear(h4, bias: false)) * x3;

    [Gate(Sigmoid)] Vec i => Linear(x5, h4);
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x5, h4);
    [Gate(Sigmoid)] Vec o => Linear(x5, h4);
    [Gate(Tanh)] Vec g => Linear(x5, h4);

    [State] Vec c => f * Prev(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
