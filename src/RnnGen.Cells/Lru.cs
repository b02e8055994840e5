using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The linear recurrent unit, a diagonal recurrence of complex numbers: s⟨t⟩ = λ s⟨t-1⟩ + e^γ B x⟨t⟩, y⟨t⟩ = Re(C s⟨t⟩) + D x⟨t⟩, with
/// λ = exp(-e^ν + i e^θ), so that |λ| stays below 1.
/// A. Orvieto et al., "Resurrecting recurrent neural networks for long sequences", ICML 2023.
/// </summary>
/// <remarks>
/// x: input; re, im, the parts of s, and ν, γ, θ: hidden; y: a size of its own; matrices .x of the parts of B: hidden × input; y.re and y.im are Re C
/// and -Im C. |λ| starts at 0.95 and e^γ at √(1 - |λ|²); the angles start around 1.
/// </remarks>
[Cell]
public partial class Lru
{
    [Input] Vec x;
    [Weight(Init = Init.Constant, Scale = -2.97)] Vec nu;
    [Weight(Init = Init.Normal)] Vec theta;
    [Weight(Init = Init.Constant, Scale = -1.164)] Vec gamma;

    Vec radius => Vec.Exp(-Vec.Exp(nu));
    Vec angle => Vec.Exp(theta);
    Vec along => radius * Vec.Cos(angle);
    Vec across => radius * Vec.Sin(angle);
    Vec gain => Vec.Exp(gamma);

    [State] Vec re => along * Prev(re) - across * Prev(im) + gain * Linear(x, bias: false);
    [State] Vec im => across * Prev(re) + along * Prev(im) + gain * Linear(x, bias: false);
    [Output] Vec y => Linear(re, im, x, bias: false);
}
