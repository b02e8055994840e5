using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The minimal gated unit, where one gate resets and updates: n⟨t⟩ = tanh(W x⟨t⟩ + U (f⟨t⟩ h⟨t-1⟩) + b), h⟨t⟩ = (1 - f⟨t⟩) h⟨t-1⟩ + f⟨t⟩ n⟨t⟩.
/// G. Zhou et al., "Minimal gated unit for recurrent neural networks", International Journal of Automation and Computing 13 (2016).
/// </summary>
/// <remarks>x: input; f, kept, n, h: hidden; matrices .x: hidden × input; .h, .kept: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class MinimalGatedUnit
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec f => Linear(x, Prev(h));
    Vec kept => f * Prev(h);
    [Gate(Tanh)] Vec n => Linear(x, kept);

    [State, Output] Vec h => (1 - f) * Prev(h) + f * n;
}
