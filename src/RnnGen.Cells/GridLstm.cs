using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A block of Grid LSTM in two dimensions, time and depth. Each has its own memory and its own weights, and both read both states,
/// H = [hₜ; h_d]: m' = σ(F H) m + σ(I H) tanh(G H), h' = tanh(σ(O H) m').
/// N. Kalchbrenner, I. Danihelka and A. Graves, "Grid long short-term memory", ICLR 2016 (arXiv:1507.01526).
/// </summary>
/// <remarks>
/// below, above: state and memory of the dimension of depth, one after the other, each of size hD; values with the suffix T: hidden; with the
/// suffix D: hD; above goes into the block of the next layer. .hT: columns hidden; .hD: columns hD.
/// </remarks>
[Cell]
public partial class GridLstm
{
    [Input] Vec below;

    Vec hD => Part(below, 0, 2);
    [Gate(Sigmoid)] Vec iT => Linear(Prev(hT), hD);
    [Gate(Sigmoid, Bias = 1)] Vec fT => Linear(Prev(hT), hD);
    [Gate(Sigmoid)] Vec oT => Linear(Prev(hT), hD);
    [Gate(Tanh)] Vec gT => Linear(Prev(hT), hD);
    [State] Vec mT => fT * Prev(mT) + iT * gT;
    [State, Gate(Tanh)] Vec hT => oT * mT;

    [Gate(Sigmoid)] Vec iD => Linear(Prev(hT), hD);
    [Gate(Sigmoid, Bias = 1)] Vec fD => Linear(Prev(hT), hD);
    [Gate(Sigmoid)] Vec oD => Linear(Prev(hT), hD);
    [Gate(Tanh)] Vec gD => Linear(Prev(hT), hD);
    Vec mD => fD * Part(below, 1, 2) + iD * gD;
    [Output] Vec above => Concat(Vec.Tanh(oD * mD), mD);
}
