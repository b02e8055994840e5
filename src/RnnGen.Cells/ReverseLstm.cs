using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>The <see cref="Lstm"/> that reads a sequence from its end: c⟨t⟩ = f⟨t⟩ c⟨t+1⟩ + i⟨t⟩ g⟨t⟩, h⟨t⟩ = o⟨t⟩ tanh(c⟨t⟩).</summary>
/// <remarks>x: input; i, f, o, g, c, h: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class ReverseLstm
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec i => Linear(x, Next(h));
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Next(h));
    [Gate(Sigmoid)] Vec o => Linear(x, Next(h));
    [Gate(Tanh)] Vec g => Linear(x, Next(h));

    [State] Vec c => f * Next(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
