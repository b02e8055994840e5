using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The linear recurrent unit, a diagonal recurrence of complex numbers: s⟨t⟩ = λ s⟨t-1⟩ + e^γ B x⟨t⟩, y⟨t⟩ = Re(C s⟨t⟩) + D x⟨t⟩, with
/// |λ| = exp(-e^ν), so that it stays below 1.
/// A. Orvieto et al., "Resurrecting recurrent neural networks for long sequences", ICML 2023, with the phase of λ as the direction of a vector
/// (p, q) in place of an angle.
/// </summary>
/// <remarks>
/// x: input; re, im, the parts of s, and ν, γ, p, q: hidden; y: a size of its own; matrices .x of the parts of B: hidden × input; y.re and y.im are Re C
/// and -Im C. |λ| starts at 0.95 and e^γ at √(1 - |λ|²).
/// </remarks>
[Cell]
public partial class Lru
{
    [Input] Vec x;
    [Weight(Init = Init.Constant, Scale = -2.97)] Vec nu;
    [Weight(Init = Init.Constant, Scale = -1.164)] Vec gamma;
    [Weight(Init = Init.Normal)] Vec p, q;

    Vec radius => Vec.Exp(-Vec.Exp(nu)) / Vec.Sqrt(p * p + q * q);
    Vec along => radius * p;
    Vec across => radius * q;
    Vec gain => Vec.Exp(gamma);

    [State] Vec re => along * Prev(re) - across * Prev(im) + gain * Linear(x, bias: false);
    [State] Vec im => across * Prev(re) + along * Prev(im) + gain * Linear(x, bias: false);
    [Output] Vec y => Linear(re, im, x, bias: false);
}
