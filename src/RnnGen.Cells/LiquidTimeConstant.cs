using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The liquid time-constant network, dh/dt = -(1/τ + f) h + f A with f = σ(W x⟨t⟩ + U h + b), by three steps of its fused solver:
/// h ← (h + Δt f A) / (1 + Δt (1/τ + f)), Δt = 1/3.
/// R. Hasani, M. Lechner, A. Amini, D. Rus and R. Grosu, "Liquid time-constant networks", AAAI 2021, equation 3, with σ, for which the
/// denominator is positive.
/// </summary>
/// <remarks>
/// x: input; p, f1 to f3, h1, h2, h, A, rate, b: hidden; p.x: hidden × input; U: hidden × hidden. 1/τ is softplus(rate), which is positive.
/// </remarks>
[Cell]
public partial class LiquidTimeConstant
{
    private const double Dt = 1.0 / 3;

    [Input] Vec x;
    [Weight(Init = Init.Orthogonal)] Mat U;
    [Weight] Vec b;
    [Weight(Init = Init.Uniform, Scale = 1)] Vec A;
    [Weight] Vec rate;

    Vec p => Linear(x, bias: false);
    Vec leak => 1 + Dt * Vec.Softplus(rate);

    [Gate(Sigmoid)] Vec f1 => p + U * Prev(h) + b;
    Vec h1 => (Prev(h) + Dt * f1 * A) / (leak + Dt * f1);
    [Gate(Sigmoid)] Vec f2 => p + U * h1 + b;
    Vec h2 => (h1 + Dt * f2 * A) / (leak + Dt * f2);
    [Gate(Sigmoid)] Vec f3 => p + U * h2 + b;

    [State, Output] Vec h => (h2 + Dt * f3 * A) / (leak + Dt * f3);
}
