using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Multiplicative long short-term memory, which reads m⟨t⟩ = (W x⟨t⟩) (U h⟨t-1⟩) in the place of h⟨t-1⟩, so that each input has its own
/// transition.
/// B. Krause, L. Lu, I. Murray and S. Renals, "Multiplicative LSTM for sequence modelling", arXiv:1609.07959 (2016), with biases.
/// </summary>
/// <remarks>
/// x: input; m: a size of its own; i, f, o, g, c, h: hidden; m.x: m × input; m.h: m × hidden; gates' .x: hidden × input; .m: hidden × m;
/// biases: hidden.
/// </remarks>
[Cell]
public partial class MultiplicativeLstm
{
    [Input] Vec x;

    Vec m => Linear(x, bias: false) * Linear(Prev(h), bias: false);
    [Gate(Sigmoid)] Vec i => Linear(x, m);
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, m);
    [Gate(Sigmoid)] Vec o => Linear(x, m);
    [Gate(Tanh)] Vec g => Linear(x, m);

    [State] Vec c => f * Prev(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
