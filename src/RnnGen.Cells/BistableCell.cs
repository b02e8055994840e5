using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The bistable recurrent cell (BRC), each of whose units keeps one of two values where a⟨t⟩ &gt; 1: a⟨t⟩ = 1 + tanh(W x⟨t⟩ + wa h⟨t-1⟩),
/// h⟨t⟩ = c⟨t⟩ h⟨t-1⟩ + (1 - c⟨t⟩) tanh(W x⟨t⟩ + a⟨t⟩ h⟨t-1⟩).
/// N. Vecoven, D. Ernst and G. Drion, "A bio-inspired bistable recurrent cell allows for long-lasting memory", PLoS ONE 16 (2021), BRC.
/// </summary>
/// <remarks>x: input; a, c, n, h, wa, wc: hidden; matrices .x: hidden × input.</remarks>
[Cell]
public partial class BistableCell
{
    [Input] Vec x;
    [Weight(Init = Init.Uniform, Scale = 1)] Vec wa, wc;

    Vec a => 1 + Vec.Tanh(Linear(x, bias: false) + wa * Prev(h));
    [Gate(Sigmoid)] Vec c => Linear(x, bias: false) + wc * Prev(h);
    [Gate(Tanh)] Vec n => Linear(x, bias: false) + a * Prev(h);

    [State, Output] Vec h => c * Prev(h) + (1 - c) * n;
}
