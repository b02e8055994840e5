using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory with just a forget gate: c⟨t⟩ = σ(s⟨t⟩) c⟨t-1⟩ + (1 - σ(s⟨t⟩ - β)) g⟨t⟩, and h is c. β = 1 lets it write somewhat more
/// than it forgets.
/// J. van der Westhuizen and J. Lasenby, "The unreasonable effectiveness of the forget gate", arXiv:1804.04849 (2018).
/// </summary>
/// <remarks>
/// x: input; s, g, c: hidden; matrices .x: hidden × input; .c: hidden × hidden; biases: hidden. The paper starts the bias of s at random,
/// by the length of the sequences; it is 1 here.
/// </remarks>
[Cell]
public partial class Janet
{
    private const double Beta = 1;

    [Input] Vec x;

    [Gate(Identity, Bias = 1)] Vec s => Linear(x, Prev(c));
    [Gate(Tanh)] Vec g => Linear(x, Prev(c));

    [State, Output] Vec c => Vec.Sigmoid(s) * Prev(c) + (1 - Vec.Sigmoid(s - Beta)) * g;
}
