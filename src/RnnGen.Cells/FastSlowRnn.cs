using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The fast-slow recurrent network FS-LSTM-2: within a step two fast cells follow each other on one state, and a slow cell reads the first
/// and is read by the second.
/// A. Mujika, F. Meier and A. Steger, "Fast-slow recurrent neural networks", NeurIPS 2017, equations 1 to 3 with k = 2, without layer
/// normalisation and zoneout.
/// </summary>
/// <remarks>
/// x: input; values with the suffix 1 and 2: the size of the fast cells, c2; with the suffix S: that of the slow cell, cS; matrices .x: c2
/// × input; .h1, .h2: columns c2; .hS: columns cS.
/// </remarks>
[Cell]
public partial class FastSlowRnn
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec i1 => Linear(x, Prev(h2));
    [Gate(Sigmoid, Bias = 1)] Vec f1 => Linear(x, Prev(h2));
    [Gate(Sigmoid)] Vec o1 => Linear(x, Prev(h2));
    [Gate(Tanh)] Vec g1 => Linear(x, Prev(h2));
    Vec c1 => f1 * Prev(c2) + i1 * g1;
    Vec h1 => o1 * Vec.Tanh(c1);

    [Gate(Sigmoid)] Vec iS => Linear(h1, Prev(hS));
    [Gate(Sigmoid, Bias = 1)] Vec fS => Linear(h1, Prev(hS));
    [Gate(Sigmoid)] Vec oS => Linear(h1, Prev(hS));
    [Gate(Tanh)] Vec gS => Linear(h1, Prev(hS));
    [State] Vec cS => fS * Prev(cS) + iS * gS;
    [State] Vec hS => oS * Vec.Tanh(cS);

    [Gate(Sigmoid)] Vec i2 => Linear(hS, h1);
    [Gate(Sigmoid, Bias = 1)] Vec f2 => Linear(hS, h1);
    [Gate(Sigmoid)] Vec o2 => Linear(hS, h1);
    [Gate(Tanh)] Vec g2 => Linear(hS, h1);
    [State] Vec c2 => f2 * c1 + i2 * g2;
    [State, Output] Vec h2 => o2 * Vec.Tanh(c2);
}
