using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A decoder that attends to a memory by a bilinear form: a⟨t⟩ = softmax(h⟨t⟩ᵀ W mⱼ), and what it has read, tanh(W [h⟨t⟩; Σ a⟨t⟩ⱼ mⱼ]), is its output
/// and is fed into the LSTM at the next step.
/// M.-T. Luong, H. Pham, C. D. Manning, "Effective approaches to attention-based neural machine translation", EMNLP 2015, equations 5 to 8
/// (general scores, global attention, input feeding).
/// </summary>
/// <remarks>
/// x: input; source: vectors of its own size, up to sourceCount of them; i, f, o, g, c, h: h; keys: h, one for each vector; attended: its own
/// size; a: one weight for each vector. c⟨0⟩ and h⟨0⟩, which the paper takes from the encoder, are given.
/// </remarks>
[Cell]
public partial class LuongDecoder
{
    [Input] Vec x;
    [Memory] Vecs source;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(attended), Prev(h));
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(attended), Prev(h));
    [Gate(Sigmoid)] Vec o => Linear(x, Prev(attended), Prev(h));
    [Gate(Tanh)] Vec g => Linear(x, Prev(attended), Prev(h));
    [State(Initial = Initial.Given)] Vec h => o * Vec.Tanh(c);
    [State(Initial = Initial.Given)] Vec c => f * Prev(c) + i * g;

    Vecs keys => Linear(source, bias: false);
    Vec a => Vec.Softmax(keys * h, source);
    Vec context => WeightedSum(a, source);
    [State, Output, Gate(Tanh)] Vec attended => Linear(h, context, bias: false);
}
