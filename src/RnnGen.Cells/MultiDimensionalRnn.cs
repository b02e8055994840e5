using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A recurrent network over a grid: each place reads the state to its left and the one above it, h = tanh(W x + Uₗ hₗ + Uᵤ hᵤ + b).
/// A. Graves, S. Fernández and J. Schmidhuber, "Multi-dimensional recurrent neural networks", ICANN 2007, for two dimensions.
/// </summary>
/// <remarks>
/// x: input; h: hidden; matrices .x: hidden × input; .h.left, .h.up: hidden × hidden; bias: hidden. The steps of a sequence are the places of
/// a grid, row by row; zeros stand beyond its edges.
/// </remarks>
[Cell]
public partial class MultiDimensionalRnn
{
    [Input] Vec x;
    [Input] Predecessor left, up;

    [State, Output, Gate(Tanh)] Vec h => Linear(x, Prev(h, left), Prev(h, up));
}
