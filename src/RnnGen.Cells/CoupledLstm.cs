using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory that writes where it forgets: i⟨t⟩ = 1 - f⟨t⟩.
/// K. Greff et al., "LSTM: a search space odyssey", arXiv:1503.04069 (2015), variant CIFG.
/// </summary>
/// <remarks>x: input; i, f, o, g, c, h: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class CoupledLstm
{
    [Input] Vec x;

    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h));
    [Gate(Tanh)] Vec g => Linear(x, Prev(h));
    Vec i => 1 - f;

    [State] Vec c => f * Prev(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
