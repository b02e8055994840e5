using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>Long short-term memory with a forget gate. F. Gers, J. Schmidhuber and F. Cummins, "Learning to forget", Neural Computation 12 (2000).</summary>
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
