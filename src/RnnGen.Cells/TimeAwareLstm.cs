using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory for steps of unequal length, which discounts the short-term part s⟨t⟩ = tanh(W c⟨t-1⟩ + b) of its memory by the time
/// since: it reads c⟨t-1⟩ - s⟨t⟩ + s⟨t⟩ / log(e + elapsed⟨t⟩) in the place of c⟨t-1⟩.
/// I. M. Baytas et al., "Patient subtyping via time-aware LSTM networks", KDD 2017.
/// </summary>
/// <remarks>
/// x: input; elapsed: a scalar, at least 0; s, aged, i, f, o, g, c, h: hidden; matrices .x: hidden × input; .h, s.c: hidden × hidden; biases:
/// hidden.
/// </remarks>
[Cell]
public partial class TimeAwareLstm
{
    private const double E = 2.718281828459045;

    [Input] Vec x;
    [Input] Scalar elapsed;

    Scalar discount => 1 / Scalar.Log(E + Scalar.Relu(elapsed));
    [Gate(Tanh)] Vec s => Linear(Prev(c));
    Vec aged => Prev(c) - s + discount * s;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h));
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h));
    [Gate(Tanh)] Vec g => Linear(x, Prev(h));

    [State] Vec c => f * aged + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
