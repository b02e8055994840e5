using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The simple recurrent network, whose hidden layer is fed back: a⟨t⟩ = tanh(Waa a⟨t-1⟩ + Wax x⟨t⟩ + ba).
/// J. Elman, "Finding structure in time", Cognitive Science 14 (1990).
/// </summary>
/// <remarks>x: input; a: hidden; Waa: hidden × hidden; Wax: hidden × input; ba: hidden.</remarks>
[Cell]
public partial class Elman
{
    [Input] Vec x;
    [Weight] Mat Waa, Wax;
    [Weight] Vec ba;

    [State, Output, Gate(Tanh)] Vec a => Waa * Prev(a) + Wax * x + ba;
}
