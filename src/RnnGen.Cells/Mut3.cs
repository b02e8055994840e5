using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The third of three cells that a search by mutation found: z⟨t⟩ = σ(W x⟨t⟩ + U tanh(h⟨t-1⟩) + b),
/// h⟨t⟩ = z⟨t⟩ tanh(U (r⟨t⟩ h⟨t-1⟩) + W x⟨t⟩ + b) + (1 - z⟨t⟩) h⟨t-1⟩.
/// R. Jozefowicz, W. Zaremba and I. Sutskever, "An empirical exploration of recurrent network architectures", ICML 2015, MUT3.
/// </summary>
/// <remarks>
/// x: input; squashed, z, r, kept, n, h: hidden; matrices .x: hidden × input; .squashed, .h, .kept: hidden × hidden; biases: hidden.
/// </remarks>
[Cell]
public partial class Mut3
{
    [Input] Vec x;

    Vec squashed => Vec.Tanh(Prev(h));
    [Gate(Sigmoid)] Vec z => Linear(x, squashed);
    [Gate(Sigmoid)] Vec r => Linear(x, Prev(h));
    Vec kept => r * Prev(h);
    [Gate(Tanh)] Vec n => Linear(kept, x);

    [State, Output] Vec h => z * n + (1 - z) * Prev(h);
}
