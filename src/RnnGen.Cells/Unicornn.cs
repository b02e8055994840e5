using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The undamped independent controlled oscillatory network (UnICORNN), one layer: z⟨t⟩ = z⟨t-1⟩ - Δt σ(c) (tanh(w y⟨t-1⟩ + V x⟨t⟩ + b) + α
/// y⟨t-1⟩), y⟨t⟩ = y⟨t-1⟩ + Δt σ(c) z⟨t⟩.
/// T. K. Rusch and S. Mishra, "UnICORNN: a recurrent model for learning very long time dependencies", ICML 2021.
/// </summary>
/// <remarks>
/// x: input; w, c, pull, pace, z, y: hidden; pull.x: hidden × input; pull.bias: hidden. Δt and α are those of the paper's permuted digits;
/// c starts uniform within ±0.1, w within ±1.
/// </remarks>
[Cell]
public partial class Unicornn
{
    private const double Dt = 0.19, Alpha = 30.65;

    [Input] Vec x;
    [Weight(Init = Init.Uniform, Scale = 1)] Vec w;
    [Weight(Init = Init.Uniform, Scale = 0.1)] Vec c;

    Vec pace => Dt * Vec.Sigmoid(c);
    [Gate(Tanh)] Vec pull => Linear(x) + w * Prev(y);

    [State] Vec z => Prev(z) - pace * (pull + Alpha * Prev(y));
    [State, Output] Vec y => Prev(y) + pace * z;
}
