using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory over a grid: each place reads the ones to its left and above it, with a forget gate for each,
/// c = i g + fₗ cₗ + fᵤ cᵤ, h = o tanh(c); i sees both memories through diagonal weights, each f its own, o the new one.
/// A. Graves, S. Fernández and J. Schmidhuber, "Multi-dimensional recurrent neural networks", ICANN 2007, for two dimensions.
/// </summary>
/// <remarks>
/// x: input; gates, c, h, diagonal weights p: hidden; matrices .x: hidden × input; .h.left, .h.up: hidden × hidden; biases: hidden. The steps of
/// a sequence are the places of a grid, row by row; zeros stand beyond its edges.
/// </remarks>
[Cell]
public partial class MultiDimensionalLstm
{
    [Input] Vec x;
    [Input] Predecessor left, up;
    [Weight] Vec pil, piu, pfl, pfu, po;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h, left), Prev(h, up)) + pil * Prev(c, left) + piu * Prev(c, up);
    [Gate(Sigmoid)] Vec fl => Linear(x, Prev(h, left), Prev(h, up)) + pfl * Prev(c, left);
    [Gate(Sigmoid)] Vec fu => Linear(x, Prev(h, left), Prev(h, up)) + pfu * Prev(c, up);
    [Gate(Tanh)] Vec g => Linear(x, Prev(h, left), Prev(h, up));

    [State] Vec c => i * g + fl * Prev(c, left) + fu * Prev(c, up);

    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h, left), Prev(h, up)) + po * c;

    [State, Output] Vec h => o * Vec.Tanh(c);
}
