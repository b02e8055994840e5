using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory whose weights are scaled at each step by a smaller one, which reads x⟨t⟩ and h⟨t-1⟩: each gate's sum is
/// d(zₕ) U h⟨t-1⟩ + d(zₓ) W x⟨t⟩ + b(z), where every z is a linear map of the state of the small one, and d and b of z.
/// D. Ha, A. M. Dai and Q. V. Le, "HyperNetworks", ICLR 2017, appendix A.2.2, without layer normalisation; z reads the state of this step, as
/// in the authors' program.
/// </summary>
/// <remarks>
/// x: input; small: the size of the small network; each z: 4, where the paper has 16 or more; z: zₕ, then zₓ, of the gates i, f, o and g; all
/// others: hidden.
/// </remarks>
[Cell]
public partial class HyperLstm
{
    private const int Signals = 4;

    [Input] Vec x;
    [Use] Lstm hyper;

    Vec seen => Concat(Prev(h), x);
    Vec small => hyper.Apply(seen);
    [Size(8 * Signals)] Vec z => Linear(small);
    [Size(4 * Signals)] Vec zb => Linear(small, bias: false);

    Vec hi => Linear(Part(z, 0, 8), bias: false, name: "scale") * Linear(Prev(h), bias: false);
    Vec hf => Linear(Part(z, 1, 8), bias: false, name: "scale") * Linear(Prev(h), bias: false);
    Vec ho => Linear(Part(z, 2, 8), bias: false, name: "scale") * Linear(Prev(h), bias: false);
    Vec hg => Linear(Part(z, 3, 8), bias: false, name: "scale") * Linear(Prev(h), bias: false);
    Vec xi => Linear(Part(z, 4, 8), bias: false, name: "scale") * Linear(x, bias: false);
    Vec xf => Linear(Part(z, 5, 8), bias: false, name: "scale") * Linear(x, bias: false);
    Vec xo => Linear(Part(z, 6, 8), bias: false, name: "scale") * Linear(x, bias: false);
    Vec xg => Linear(Part(z, 7, 8), bias: false, name: "scale") * Linear(x, bias: false);

    [Gate(Sigmoid)] Vec i => hi + xi + Linear(Part(zb, 0, 4), name: "shift");
    [Gate(Sigmoid, Bias = 1)] Vec f => hf + xf + Linear(Part(zb, 1, 4), name: "shift");
    [Gate(Sigmoid)] Vec o => ho + xo + Linear(Part(zb, 2, 4), name: "shift");
    [Gate(Tanh)] Vec g => hg + xg + Linear(Part(zb, 3, 4), name: "shift");

    [State] Vec c => f * Prev(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
