using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory as first published, without a forget gate: c⟨t⟩ = c⟨t-1⟩ + i⟨t⟩ g⟨t⟩.
/// S. Hochreiter and J. Schmidhuber, "Long short-term memory", Neural Computation 9 (1997).
/// </summary>
/// <remarks>x: input; i, o, g, c, h: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class Lstm1997
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h));
    [Gate(Tanh)] Vec g => Linear(x, Prev(h));

    [State] Vec c => Prev(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
