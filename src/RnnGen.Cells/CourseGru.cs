using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The gated recurrent unit with one gate, as courses introduce it: c̃⟨t⟩ = tanh(Wc [c⟨t-1⟩, x⟨t⟩] + bc),
/// Γu = σ(Wu [c⟨t-1⟩, x⟨t⟩] + bu), c⟨t⟩ = Γu c̃⟨t⟩ + (1 - Γu) c⟨t-1⟩. A. Ng, "Sequence models", lecture "Gated recurrent unit" (2018).
/// </summary>
/// <remarks>x: input; c̃, Γu, c: hidden; Wc, Wu: hidden × (hidden + input); bc, bu: hidden.</remarks>
[Cell]
public partial class CourseGru
{
    [Input] Vec x;
    [Weight] Mat Wc, Wu;
    [Weight] Vec bc, bu;

    [Gate(Tanh)] Vec c̃ => Wc * Concat(Prev(c), x) + bc;
    [Gate(Sigmoid)] Vec Γu => Wu * Concat(Prev(c), x) + bu;

    [State, Output] Vec c => Γu * c̃ + (1 - Γu) * Prev(c);
}
