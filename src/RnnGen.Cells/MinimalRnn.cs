using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The minimal recurrent network, which embeds its input and then only interpolates: z⟨t⟩ = tanh(W x⟨t⟩ + b),
/// h⟨t⟩ = u⟨t⟩ h⟨t-1⟩ + (1 - u⟨t⟩) z⟨t⟩.
/// M. Chen, "MinimalRNN: toward more interpretable and trainable recurrent neural networks", arXiv:1711.06788 (2017).
/// </summary>
/// <remarks>x: input; z, u, h: hidden; matrices z.x: hidden × input; u.h, u.z: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class MinimalRnn
{
    [Input] Vec x;

    [Gate(Tanh)] Vec z => Linear(x);
    [Gate(Sigmoid)] Vec u => Linear(Prev(h), z);

    [State, Output] Vec h => u * Prev(h) + (1 - u) * z;
}
