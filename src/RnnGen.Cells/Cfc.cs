using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The closed-form continuous-time network: between two heads the elapsed time chooses, h⟨t⟩ = (1 - u⟨t⟩) a⟨t⟩ + u⟨t⟩ b⟨t⟩ with
/// u⟨t⟩ = σ(p⟨t⟩ elapsed⟨t⟩ + q⟨t⟩); all four are layers over z⟨t⟩ = 1.7159 tanh(2/3 (W x⟨t⟩ + U h⟨t-1⟩ + b)).
/// R. Hasani et al., "Closed-form continuous-time neural networks", Nature Machine Intelligence 4 (2022), in the form of the authors' program
/// with one layer before the heads.
/// </summary>
/// <remarks>
/// x: input; elapsed: a scalar; h, a, b, p, q, u: hidden; z: a size of its own; z.x: z × input; z.h: z × hidden; matrices .z: hidden × z;
/// biases: the size of their value.
/// </remarks>
[Cell]
public partial class Cfc
{
    [Input] Vec x;
    [Input] Scalar elapsed;

    Vec z => 1.7159 * Vec.Tanh(2.0 / 3 * Linear(x, Prev(h)));
    [Gate(Tanh)] Vec a => Linear(z);
    [Gate(Tanh)] Vec b => Linear(z);
    Vec p => Linear(z);
    Vec q => Linear(z);
    [Gate(Sigmoid)] Vec u => p * elapsed + q;

    [State, Output] Vec h => (1 - u) * a + u * b;
}
