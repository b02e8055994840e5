using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The clockwork recurrent network with four modules: the module of period T ∈ {1, 2, 4, 8} computes at steps that are multiples of T
/// and otherwise stays as it was; each reads itself and the slower ones, hₖ⟨t⟩ = tanh(Wₖ x⟨t⟩ + Σ over j ≥ k of Uₖⱼ hⱼ⟨t-1⟩ + bₖ).
/// J. Koutník, K. Greff, F. Gomez and J. Schmidhuber, "A clockwork RNN", ICML 2014, equations 1 and 2, with the periods 2ᵏ.
/// </summary>
/// <remarks>x: input; hk, nk: the size of module k, hk; y: all modules, one after the other; nk.x: hk × input; nk.hj: hk × hj.</remarks>
[Cell]
public partial class ClockworkRnn
{
    [Input] Vec x;

    [Gate(Tanh)] Vec n1 => Linear(x, Prev(h1), Prev(h2), Prev(h3), Prev(h4));
    [Gate(Tanh)] Vec n2 => Linear(x, Prev(h2), Prev(h3), Prev(h4));
    [Gate(Tanh)] Vec n3 => Linear(x, Prev(h3), Prev(h4));
    [Gate(Tanh)] Vec n4 => Linear(x, Prev(h4));

    [State] Vec h1 => n1;
    [State] Vec h2 => At(Clock(2), n2, Prev(h2));
    [State] Vec h3 => At(Clock(4), n3, Prev(h3));
    [State] Vec h4 => At(Clock(8), n4, Prev(h4));
    [Output] Vec y => Concat(h1, h2, h3, h4);

    private static Vec At(Scalar tick, Vec next, Vec previous) => tick * next + (1 - tick) * previous;
}
