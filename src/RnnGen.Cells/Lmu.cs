using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The Legendre memory unit: u⟨t⟩ = eₓ·x⟨t⟩ + eₕ·h⟨t-1⟩ + eₘ·m⟨t-1⟩ is written into a memory m⟨t⟩ = A m⟨t-1⟩ + B u⟨t⟩ that holds a sliding
/// window of it, and h⟨t⟩ = tanh(W x⟨t⟩ + U h⟨t-1⟩ + M m⟨t⟩).
/// A. Voelker, I. Kajić and C. Eliasmith, "Legendre memory units: continuous-time representation in recurrent neural networks", NeurIPS
/// 2019.
/// </summary>
/// <remarks>
/// x, ex: input; m, em, B: m; h, eh: h; A: m × m; h.x: h × input; h.h: h × h; h.m: h × m. A and B are constants, which the caller sets: for a
/// window of θ steps, A = 1 + Ȧ/θ and B = Ḃ/θ with Ȧᵢⱼ = (2i + 1)·(-1 for i &lt; j, else (-1)ⁱ⁻ʲ⁺¹) and Ḃᵢ = (2i + 1)(-1)ⁱ, or their
/// zero-order hold.
/// </remarks>
[Cell]
public partial class Lmu
{
    [Input] Vec x;
    [Weight(Fixed = true, Init = Init.Identity)] Mat A;
    [Weight(Fixed = true, Init = Init.Constant)] Vec B;
    [Weight(Init = Init.Uniform)] Vec ex, eh;
    [Weight] Vec em;

    Scalar u => Dot(ex, x) + Dot(eh, Prev(h)) + Dot(em, Prev(m));
    [State] Vec m => A * Prev(m) + u * B;
    [State, Output, Gate(Tanh)] Vec h => Linear(x, Prev(h), m, bias: false);
}
