using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory whose gates see the memory through diagonal weights: i⟨t⟩ and f⟨t⟩ read c⟨t-1⟩, o⟨t⟩ reads c⟨t⟩.
/// F. Gers, N. Schraudolph and J. Schmidhuber, "Learning precise timing with LSTM recurrent networks", JMLR 3 (2002).
/// </summary>
/// <remarks>x: input; i, f, o, g, c, h, pi, pf, po: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class PeepholeLstm
{
    [Input] Vec x;
    [Weight] Vec pi, pf, po;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h)) + pi * Prev(c);
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(h)) + pf * Prev(c);
    [Gate(Tanh)] Vec g => Linear(x, Prev(h));

    [State] Vec c => f * Prev(c) + i * g;

    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h)) + po * c;

    [State, Output] Vec h => o * Vec.Tanh(c);
}
