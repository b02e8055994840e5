using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The strongly typed gated recurrent unit: h⟨t⟩ = f⟨t⟩ h⟨t-1⟩ + z⟨t⟩ o⟨t⟩, where z, f and o are functions of V x⟨t-1⟩ + W x⟨t⟩ + b.
/// D. Balduzzi and M. Ghifary, "Strongly-typed recurrent neural networks", ICML 2016, T-GRU, with tanh for its τ.
/// </summary>
/// <remarks>x: input; z, f, o, h: hidden; matrices .x, .before.x: hidden × input; biases: hidden; .before.x reads x⟨t-1⟩.</remarks>
[Cell]
public partial class StronglyTypedGru
{
    [Input] Vec x;

    Vec z => Linear(x) + Linear(Prev(x), bias: false, name: "before");
    [Gate(Sigmoid)] Vec f => Linear(x) + Linear(Prev(x), bias: false, name: "before");
    [Gate(Tanh)] Vec o => Linear(x) + Linear(Prev(x), bias: false, name: "before");

    [State, Output] Vec h => f * Prev(h) + z * o;
}
