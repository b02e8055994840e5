using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The stackable recurrent cell (STAR), made so that gradients neither vanish nor explode from layer to layer: z⟨t⟩ = tanh(W x⟨t⟩ + b),
/// h⟨t⟩ = tanh((1 - k⟨t⟩) h⟨t-1⟩ + k⟨t⟩ z⟨t⟩).
/// M. O. Turkoglu, S. D'Aronco, J. D. Wegner and K. Schindler, "Gating revisited: deep multi-layer RNNs that can be trained", IEEE TPAMI 44
/// (2022).
/// </summary>
/// <remarks>x: input; z, k, h: hidden; matrices .x: hidden × input; k.h: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class StackableRnn
{
    [Input] Vec x;

    [Gate(Tanh)] Vec z => Linear(x);
    [Gate(Sigmoid)] Vec k => Linear(x, Prev(h));

    [State, Output, Gate(Tanh)] Vec h => (1 - k) * Prev(h) + k * z;
}
