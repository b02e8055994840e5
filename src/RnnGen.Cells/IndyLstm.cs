using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Independently recurrent long short-term memory: the matrices over h⟨t-1⟩ are diagonal.
/// P. Gonnet and T. Deselaers, "IndyLSTMs: independently recurrent LSTMs", arXiv:1903.08023 (2019).
/// </summary>
/// <remarks>x: input; i, f, o, g, c, h, ui, uf, uo, ug: hidden; matrices .x: hidden × input; biases: hidden.</remarks>
[Cell]
public partial class IndyLstm
{
    [Input] Vec x;
    [Weight(Init = Init.Uniform, Scale = 1)] Vec ui, uf, uo, ug;

    [Gate(Sigmoid)] Vec i => Linear(x) + ui * Prev(h);
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x) + uf * Prev(h);
    [Gate(Sigmoid)] Vec o => Linear(x) + uo * Prev(h);
    [Gate(Tanh)] Vec g => Linear(x) + ug * Prev(h);

    [State] Vec c => f * Prev(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
