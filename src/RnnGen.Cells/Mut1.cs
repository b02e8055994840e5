using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The first of three cells that a search by mutation found: z⟨t⟩ = σ(W x⟨t⟩ + b), h⟨t⟩ = z⟨t⟩ tanh(U (r⟨t⟩ h⟨t-1⟩) + tanh(x⟨t⟩) + b) + (1
/// - z⟨t⟩) h⟨t-1⟩.
/// R. Jozefowicz, W. Zaremba and I. Sutskever, "An empirical exploration of recurrent network architectures", ICML 2015, MUT1.
/// </summary>
/// <remarks>x, z, r, kept, n, h: one size, named input, for x is added without a matrix; all matrices: input × input; biases: input.</remarks>
[Cell]
public partial class Mut1
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec z => Linear(x);
    [Gate(Sigmoid)] Vec r => Linear(x, Prev(h));
    Vec kept => r * Prev(h);
    [Gate(Tanh)] Vec n => Linear(kept) + Vec.Tanh(x);

    [State, Output] Vec h => z * n + (1 - z) * Prev(h);
}
