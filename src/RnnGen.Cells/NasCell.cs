using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The cell that an architecture search found for language models: a tree over eight sums of W x⟨t⟩ and U h⟨t-1⟩, of which one is a product.
/// B. Zoph and Q. V. Le, "Neural architecture search with reinforcement learning", ICLR 2017, figure 8; without biases.
/// </summary>
/// <remarks>
/// x: input; all values: hidden; matrices .x: hidden × input; .h: hidden × hidden. a1 to a8 are the leaves from left to right, b1 to b4 the
/// next level.
/// </remarks>
[Cell]
public partial class NasCell
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec a1 => Linear(x, Prev(h), bias: false);
    [Gate(Relu)] Vec a2 => Linear(x, Prev(h), bias: false);
    [Gate(Sigmoid)] Vec a3 => Linear(x, Prev(h), bias: false);
    [Gate(Relu)] Vec a4 => Linear(x, bias: false) * Linear(Prev(h), bias: false);
    [Gate(Tanh)] Vec a5 => Linear(x, Prev(h), bias: false);
    [Gate(Sigmoid)] Vec a6 => Linear(x, Prev(h), bias: false);
    [Gate(Tanh)] Vec a7 => Linear(x, Prev(h), bias: false);
    [Gate(Sigmoid)] Vec a8 => Linear(x, Prev(h), bias: false);

    [Gate(Tanh)] Vec b1 => a1 * a2;
    [Gate(Tanh)] Vec b2 => a3 + a4;
    [Gate(Tanh)] Vec b3 => a5 * a6;
    [Gate(Sigmoid)] Vec b4 => a7 + a8;

    [State] Vec c => Vec.Tanh(b1 + Prev(c)) * b2;
    [State, Output, Gate(Tanh)] Vec h => c * Vec.Tanh(b3 + b4);
}
