using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The intersection RNN (+RNN), gated in time and in depth: h⟨t⟩ = gh⟨t⟩ h⟨t-1⟩ + (1 - gh⟨t⟩) nh⟨t⟩ recurs, y⟨t⟩ = gy⟨t⟩ x⟨t⟩ + (1 - gy⟨t⟩)
/// ny⟨t⟩ goes up, with nh = tanh and ny = relu of W x⟨t⟩ + U h⟨t-1⟩ + b.
/// J. Collins, J. Sohl-Dickstein and D. Sussillo, "Capacity and trainability in recurrent neural networks", ICLR 2017.
/// </summary>
/// <remarks>
/// x, gy, ny, y: input; gh, nh, h: hidden; matrices gy.x, ny.x: input × input; gy.h, ny.h: input × hidden; gh.x, nh.x: hidden × input;
/// gh.h, nh.h: hidden × hidden.
/// </remarks>
[Cell]
public partial class IntersectionRnn
{
    [Input] Vec x;

    [Gate(Tanh)] Vec nh => Linear(x, Prev(h));
    [Gate(Sigmoid, Bias = 1)] Vec gh => Linear(x, Prev(h));
    [State] Vec h => gh * Prev(h) + (1 - gh) * nh;

    [Gate(Relu)] Vec ny => Linear(x, Prev(h));
    [Gate(Sigmoid, Bias = 1)] Vec gy => Linear(x, Prev(h));
    [Output] Vec y => gy * x + (1 - gy) * ny;
}
