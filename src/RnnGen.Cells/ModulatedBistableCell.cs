using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The recurrently neuromodulated bistable cell (nBRC): a <see cref="BistableCell"/> whose a⟨t⟩ and c⟨t⟩ see all units.
/// N. Vecoven, D. Ernst and G. Drion, "A bio-inspired bistable recurrent cell allows for long-lasting memory", PLoS ONE 16 (2021), nBRC.
/// </summary>
/// <remarks>x: input; a, c, n, h: hidden; matrices .x: hidden × input; a.h, c.h: hidden × hidden.</remarks>
[Cell]
public partial class ModulatedBistableCell
{
    [Input] Vec x;

    Vec a => 1 + Vec.Tanh(Linear(x, Prev(h), bias: false));
    [Gate(Sigmoid)] Vec c => Linear(x, Prev(h), bias: false);
    [Gate(Tanh)] Vec n => Linear(x, bias: false) + a * Prev(h);

    [State, Output] Vec h => c * Prev(h) + (1 - c) * n;
}
