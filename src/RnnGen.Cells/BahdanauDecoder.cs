using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A decoder that attends to a memory by a small network: e⟨t⟩ⱼ = v · tanh(W s⟨t-1⟩ + U mⱼ), a⟨t⟩ = softmax(e⟨t⟩), and a gated recurrent unit that
/// reads the context Σ a⟨t⟩ⱼ mⱼ at every step.
/// D. Bahdanau, K. Cho, Y. Bengio, "Neural machine translation by jointly learning to align and translate", ICLR 2015, appendix A.
/// </summary>
/// <remarks>
/// x: input; source: vectors of its own size, up to sourceCount of them; s, z, r, g, kept: hidden; keys, query, attention: attention; a: one weight for each
/// vector. v is the weight attention, U is keys.source, W is query.s. The paper's s⟨0⟩, made of the source, is given.
/// </remarks>
[Cell]
public partial class BahdanauDecoder
{
    [Input] Vec x;
    [Memory] Vecs source;
    [Weight] Vec attention;

    Vecs keys => Linear(source, bias: false);
    Vec query => Linear(Prev(s));
    Vec a => Vec.Softmax(Vecs.Tanh(keys + query) * attention, source);
    Vec context => WeightedSum(a, source);

    [Gate(Sigmoid)] Vec z => Linear(x, context, Prev(s));
    [Gate(Sigmoid)] Vec r => Linear(x, context, Prev(s));
    Vec kept => r * Prev(s);
    [Gate(Tanh)] Vec g => Linear(x, context, kept);

    [State(Initial = Initial.Given), Output] Vec s => (1 - z) * Prev(s) + z * g;
}
