using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory with working memory connections: each gate sees the whole memory through a matrix and a tanh, as
/// i⟨t⟩ = σ(W x⟨t⟩ + U h⟨t-1⟩ + tanh(P c⟨t-1⟩) + b); o⟨t⟩ reads c⟨t⟩.
/// F. Landi, L. Baraldi, M. Cornia and R. Cucchiara, "Working memory connections for LSTM", Neural Networks 144 (2021).
/// </summary>
/// <remarks>x: input; i, f, o, g, c, h: hidden; matrices .x: hidden × input; .h, .c: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class FullMemoryLstm
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h)) + Vec.Tanh(Linear(Prev(c), bias: false));
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(h)) + Vec.Tanh(Linear(Prev(c), bias: false));
    [Gate(Tanh)] Vec g => Linear(x, Prev(h));

    [State] Vec c => f * Prev(c) + i * g;

    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h)) + Vec.Tanh(Linear(c, bias: false));

    [State, Output] Vec h => o * Vec.Tanh(c);
}
