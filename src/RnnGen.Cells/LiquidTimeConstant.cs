using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The liquid time-constant network, dh/dt = -(1/τ + f) h + f A with f = σ(W x⟨t⟩ + U h + b), by three steps of its fused solver:
/// h ← (h + Δt f A) / (1 + Δt (1/τ + f)), Δt = 1/3.
/// R. Hasani, M. Lechner, A. Amini, D. Rus and R. Grosu, "Liquid time-constant networks", AAAI 2021, equation 3, with σ, for which the
/// denominator is positive.
/// </summary>
/// <remarks>
/// x: input; p, h, A, rate, b: hidden; p.x: hidden × input; U: hidden × hidden. 1/τ is softplus(rate), which is positive.
/// </remarks>
[Cell]
public partial class LiquidTimeConstant
{
    private const int Steps = 3;
    private const double Dt = 1.0 / Steps;

    [Input] Vec x;
    [Weight(Init = Init.Orthogonal)] Mat U;
    [Weight] Vec b;
    [Weight(Init = Init.Uniform, Scale = 1)] Vec A;
    [Weight] Vec rate;

    Vec p => Linear(x, bias: false);
    Vec leak => 1 + Dt * Vec.Softplus(rate);

    [State, Output] Vec h => Iterate(Prev(h), Steps, v => Solved(v, Dt * Vec.Sigmoid(p + U * v + b), A, leak));

    private static Vec Solved(Vec v, Vec pull, Vec A, Vec leak) => (v + pull * A) / (leak + pull);
}
