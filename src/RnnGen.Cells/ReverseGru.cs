using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>The <see cref="GruResetAfter"/> that reads a sequence from its end: h⟨t⟩ = z⟨t⟩ h⟨t+1⟩ + (1 - z⟨t⟩) n⟨t⟩.</summary>
/// <remarks>x: input; r, z, memory, n, h: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class ReverseGru
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec r => Linear(x, Next(h));
    [Gate(Sigmoid)] Vec z => Linear(x, Next(h));
    Vec memory => Linear(Next(h));
    [Gate(Tanh)] Vec n => Linear(x) + r * memory;

    [State, Output] Vec h => z * Next(h) + (1 - z) * n;
}
