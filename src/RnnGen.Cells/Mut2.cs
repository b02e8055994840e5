using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The second of three cells that a search by mutation found: r⟨t⟩ = σ(x⟨t⟩ + U h⟨t-1⟩ + b),
/// h⟨t⟩ = z⟨t⟩ tanh(U (r⟨t⟩ h⟨t-1⟩) + W x⟨t⟩ + b) + (1 - z⟨t⟩) h⟨t-1⟩.
/// R. Jozefowicz, W. Zaremba and I. Sutskever, "An empirical exploration of recurrent network architectures", ICML 2015, MUT2.
/// </summary>
/// <remarks>x, z, r, kept, n, h: one size, named input, for x is added without a matrix; all matrices: input × input; biases: input.</remarks>
[Cell]
public partial class Mut2
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec z => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec r => x + Linear(Prev(h));
    Vec kept => r * Prev(h);
    [Gate(Tanh)] Vec n => Linear(kept, x);

    [State, Output] Vec h => z * n + (1 - z) * Prev(h);
}
