using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The recurrent additive network, whose memory is a weighted sum of its inputs: c⟨t⟩ = i⟨t⟩ (W x⟨t⟩) + f⟨t⟩ c⟨t-1⟩, h⟨t⟩ = tanh(c⟨t⟩).
/// K. Lee, O. Levy and L. Zettlemoyer, "Recurrent additive networks", arXiv:1705.07393 (2017), with tanh for its g.
/// </summary>
/// <remarks>x: input; i, f, content, c, h: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class RecurrentAdditiveNetwork
{
    [Input] Vec x;

    Vec content => Linear(x, bias: false);
    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec f => Linear(x, Prev(h));

    [State] Vec c => i * content + f * Prev(c);
    [State, Output, Gate(Tanh)] Vec h => c;
}
