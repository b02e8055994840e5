using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The long short-term memory with exponential gates of xLSTM, one head: i⟨t⟩ and f⟨t⟩ are exp of their sums divided by exp(m⟨t⟩), the largest
/// exponent so far; c⟨t⟩ = f⟨t⟩ c⟨t-1⟩ + i⟨t⟩ g⟨t⟩, n⟨t⟩ = f⟨t⟩ n⟨t-1⟩ + i⟨t⟩, h⟨t⟩ = o⟨t⟩ c⟨t⟩ / n⟨t⟩.
/// M. Beck et al., "xLSTM: extended long short-term memory", NeurIPS 2024, equations 8 to 17, with a forget gate σ.
/// </summary>
/// <remarks>
/// x: input; all values: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden. logF and logI are the logarithms of the
/// gates; m starts so low that the first step sets it to logI.
/// </remarks>
[Cell]
public partial class SLstm
{
    private const double Nothing = -1e30;

    [Input] Vec x;

    Vec logI => Linear(x, Prev(h));
    [Gate(Identity, Bias = 3)] Vec preF => Linear(x, Prev(h));
    Vec logF => Vec.LogSigmoid(preF);
    [Gate(Tanh)] Vec g => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h));

    [State(Initial = Initial.Constant, Value = Nothing)] Vec m => Vec.Max(logF + Prev(m), logI);
    Vec i => Vec.Exp(logI - m);
    Vec f => Vec.Exp(logF + Prev(m) - m);

    [State] Vec c => f * Prev(c) + i * g;
    [State] Vec n => f * Prev(n) + i;
    [State, Output] Vec h => o * (c / n);
}
