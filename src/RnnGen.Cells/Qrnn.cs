using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The quasi-recurrent network with fo-pooling over a convolution of two steps: z⟨t⟩ = tanh(V x⟨t-1⟩ + W x⟨t⟩), f and o with σ,
/// c⟨t⟩ = f⟨t⟩ c⟨t-1⟩ + (1 - f⟨t⟩) z⟨t⟩, h⟨t⟩ = o⟨t⟩ c⟨t⟩.
/// J. Bradbury, S. Merity, C. Xiong and R. Socher, "Quasi-recurrent neural networks", ICLR 2017, equations 2 and 4.
/// </summary>
/// <remarks>x: input; z, f, o, c, h: hidden; matrices .x, .before.x: hidden × input; .before.x reads x⟨t-1⟩.</remarks>
[Cell]
public partial class Qrnn
{
    [Input] Vec x;

    [Gate(Tanh)] Vec z => Linear(x, bias: false) + Linear(Prev(x), bias: false, name: "before");
    [Gate(Sigmoid)] Vec f => Linear(x, bias: false) + Linear(Prev(x), bias: false, name: "before");
    [Gate(Sigmoid)] Vec o => Linear(x, bias: false) + Linear(Prev(x), bias: false, name: "before");

    [State] Vec c => f * Prev(c) + (1 - f) * z;
    [Output] Vec h => o * c;
}
