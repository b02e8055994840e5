using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory whose units are open for a part r of their period τ, shifted by s, and otherwise keep their state:
/// φ = ((time - s) mod τ) / τ; k rises to 1 at φ = r/2, falls to 0 at φ = r, and is αφ beyond; c⟨t⟩ = k c̃ + (1 - k) c⟨t-1⟩, and h⟨t⟩ likewise,
/// where c̃ and h̃ are those of an LSTM with peepholes.
/// D. Neil, M. Pfeiffer and S.-C. Liu, "Phased LSTM: accelerating recurrent network training for long or event-based sequences", NIPS 2016,
/// with α = 0.001.
/// </summary>
/// <remarks>
/// x: input; time: the time of the step; all others: hidden; matrices .x: hidden × input; .h: hidden × hidden. τ = exp(logPeriod), which starts
/// uniform within e^±3; r = open starts at 0.05, s = shift at 0.
/// </remarks>
[Cell]
public partial class PhasedLstm
{
    private const double Alpha = 0.001;

    [Input] Vec x;
    [Input] Scalar time;
    [Weight(Init = Init.Uniform, Scale = 3)] Vec logPeriod;
    [Weight] Vec shift, pi, pf, po;
    [Weight(Init = Init.Constant, Scale = 0.05)] Vec open;

    Vec cycles => (time - shift) / Vec.Exp(logPeriod);
    Vec phase => cycles - Vec.Round(cycles - 0.5);
    Vec isOpen => Vec.Step(open - phase);
    Vec k => isOpen * Vec.Min(2 * phase / open, 2 - 2 * phase / open) + (1 - isOpen) * Alpha * phase;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h)) + pi * Prev(c);
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(h)) + pf * Prev(c);
    [Gate(Tanh)] Vec g => Linear(x, Prev(h));
    Vec nextC => f * Prev(c) + i * g;
    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h)) + po * nextC;
    Vec nextH => o * Vec.Tanh(nextC);

    [State] Vec c => k * nextC + (1 - k) * Prev(c);
    [State, Output] Vec h => k * nextH + (1 - k) * Prev(h);
}
