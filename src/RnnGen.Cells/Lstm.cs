using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory with a forget gate: c⟨t⟩ = f⟨t⟩ c⟨t-1⟩ + i⟨t⟩ g⟨t⟩, h⟨t⟩ = o⟨t⟩ tanh(c⟨t⟩).
/// F. Gers, J. Schmidhuber and F. Cummins, "Learning to forget", Neural Computation 12 (2000).
/// </summary>
/// <remarks>x: input; i, f, o, g, c, h: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class Lstm
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h));
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h));
    [Gate(Tanh)] Vec g => Linear(x, Prev(h));

    [State] Vec c => f * Prev(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
