using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Strongly typed long short-term memory: c⟨t⟩ = f⟨t⟩ c⟨t-1⟩ + (1 - f⟨t⟩) z⟨t⟩, h⟨t⟩ = c⟨t⟩ o⟨t⟩, where z, f and o are functions of
/// V x⟨t-1⟩ + W x⟨t⟩ + b.
/// D. Balduzzi and M. Ghifary, "Strongly-typed recurrent neural networks", ICML 2016, T-LSTM, with tanh for its τ.
/// </summary>
/// <remarks>x: input; z, f, o, c, h: hidden; matrices .x, .before.x: hidden × input; biases: hidden; .before.x reads x⟨t-1⟩.</remarks>
[Cell]
public partial class StronglyTypedLstm
{
    [Input] Vec x;

    Vec z => Linear(x) + Linear(Prev(x), bias: false, name: "before");
    [Gate(Sigmoid)] Vec f => Linear(x) + Linear(Prev(x), bias: false, name: "before");
    [Gate(Tanh)] Vec o => Linear(x) + Linear(Prev(x), bias: false, name: "before");

    [State] Vec c => f * Prev(c) + (1 - f) * z;
    [Output] Vec h => c * o;
}
