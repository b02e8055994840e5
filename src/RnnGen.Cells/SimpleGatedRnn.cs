using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The simple gated recurrent network (SGRN), whose gate and content share one product: f⟨t⟩ = σ(W x⟨t⟩ + U h⟨t-1⟩ + b),
/// h⟨t⟩ = tanh((1 - f⟨t⟩) (W x⟨t⟩) + f⟨t⟩ h⟨t-1⟩).
/// X. Zu and K. Wei, "A simple gated recurrent network for detection of power quality disturbances", IET Generation, Transmission &amp;
/// Distribution 15 (2021).
/// </summary>
/// <remarks>x: input; p, f, h: hidden; p.x: hidden × input; f.h: hidden × hidden; f.bias: hidden.</remarks>
[Cell]
public partial class SimpleGatedRnn
{
    [Input] Vec x;

    Vec p => Linear(x, bias: false);
    [Gate(Sigmoid)] Vec f => p + Linear(Prev(h));

    [State, Output, Gate(Tanh)] Vec h => (1 - f) * p + f * Prev(h);
}
