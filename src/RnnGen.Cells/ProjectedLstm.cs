using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory with peepholes whose output is projected to fewer numbers before it recurs: r⟨t⟩ = P (o⟨t⟩ tanh(c⟨t⟩)).
/// H. Sak, A. Senior and F. Beaufays, "Long short-term memory recurrent neural network architectures for large scale acoustic
/// modeling", Interspeech 2014, equations 1 to 7 without the projection that does not recur.
/// </summary>
/// <remarks>
/// x: input; c and r: a size each; i, f, o, g, pi, pf, po: the size of c; matrices .x: c × input; i.r, f.r, o.r, g.r: c × r; r.m: r × c.
/// </remarks>
[Cell]
public partial class ProjectedLstm
{
    [Input] Vec x;
    [Weight] Vec pi, pf, po;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(r)) + pi * Prev(c);
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(r)) + pf * Prev(c);
    [Gate(Tanh)] Vec g => Linear(x, Prev(r));

    [State] Vec c => f * Prev(c) + i * g;

    [Gate(Sigmoid)] Vec o => Linear(x, Prev(r)) + po * c;

    Vec m => o * Vec.Tanh(c);
    [State, Output] Vec r => Linear(m, bias: false);
}
