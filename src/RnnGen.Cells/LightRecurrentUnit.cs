using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The light recurrent unit: n⟨t⟩ = tanh(W x⟨t⟩), h⟨t⟩ = (1 - f⟨t⟩) h⟨t-1⟩ + f⟨t⟩ n⟨t⟩.
/// H. Ye et al., "Light recurrent unit: towards an interpretable recurrent neural network for modeling long-range dependency",
/// Electronics 13 (2024).
/// </summary>
/// <remarks>x: input; n, f, h: hidden; matrices .x: hidden × input; f.h: hidden × hidden; f.bias: hidden.</remarks>
[Cell]
public partial class LightRecurrentUnit
{
    [Input] Vec x;

    [Gate(Tanh)] Vec n => Linear(x, bias: false);
    [Gate(Sigmoid)] Vec f => Linear(x, Prev(h));

    [State, Output] Vec h => (1 - f) * Prev(h) + f * n;
}
