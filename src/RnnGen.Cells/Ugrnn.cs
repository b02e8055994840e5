using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The update gate recurrent network: h⟨t⟩ = g⟨t⟩ h⟨t-1⟩ + (1 - g⟨t⟩) c⟨t⟩, with a gate that starts near one.
/// J. Collins, J. Sohl-Dickstein and D. Sussillo, "Capacity and trainability in recurrent neural networks", ICLR 2017.
/// </summary>
/// <remarks>x: input; g, c, h: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class Ugrnn
{
    [Input] Vec x;

    [Gate(Sigmoid, Bias = 1)] Vec g => Linear(x, Prev(h));
    [Gate(Tanh)] Vec c => Linear(x, Prev(h));

    [State, Output] Vec h => g * Prev(h) + (1 - g) * c;
}
