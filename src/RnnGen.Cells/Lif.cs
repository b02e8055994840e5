using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Leaky integrate-and-fire neurons: v⟨t⟩ = β v⟨t-1⟩ + W x⟨t⟩ + U s⟨t-1⟩ + b - θ s⟨t-1⟩, s⟨t⟩ = 1 where v⟨t⟩ ≥ θ, else 0, with β = 0.9 and θ = 1; the
/// derivative of the spike is taken to be 1 / (1 + κ |v - θ|)², κ = 25.
/// E. O. Neftci, H. Mostafa and F. Zenke, "Surrogate gradient learning in spiking neural networks", IEEE Signal Processing Magazine 36
/// (2019), with currents that act at once.
/// </summary>
/// <remarks>x: input; v, s: hidden; v.x: hidden × input; v.s: hidden × hidden; v.bias: hidden. No gradient passes through the reset.</remarks>
[Cell]
public partial class Lif
{
    private const double Beta = 0.9, Threshold = 1, Sharpness = 25;

    [Input] Vec x;

    [State] Vec v => Beta * Prev(v) + Linear(x, Prev(s)) - Threshold * StopGradient(Prev(s));
    Vec above => v - Threshold;
    [State, Output] Vec s => StraightThrough(Vec.Step(above), Vec.Softsign(Sharpness * above) / Sharpness);
}
