using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The recurrent network whose output is fed back: h⟨t⟩ = tanh(W x⟨t⟩ + U y⟨t-1⟩ + b), y⟨t⟩ = σ(V h⟨t⟩ + c).
/// M. Jordan, "Serial order: a parallel distributed processing approach", ICS report 8604, UC San Diego (1986).
/// </summary>
/// <remarks>x: input; h and y: a size each; matrices h.x: h × input; h.y: h × y; y.h: y × h; biases h.bias: h; y.bias: y.</remarks>
[Cell]
public partial class Jordan
{
    [Input] Vec x;

    [State, Gate(Tanh)] Vec h => Linear(x, Prev(y));
    [State, Output, Gate(Sigmoid)] Vec y => Linear(h);
}
