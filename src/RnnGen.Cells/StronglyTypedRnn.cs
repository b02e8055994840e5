using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The strongly typed recurrent network, which never applies a matrix to its state: h⟨t⟩ = f⟨t⟩ h⟨t-1⟩ + (1 - f⟨t⟩) (W x⟨t⟩), f⟨t⟩ = σ(V
/// x⟨t⟩ + b).
/// D. Balduzzi and M. Ghifary, "Strongly-typed recurrent neural networks", ICML 2016, T-RNN.
/// </summary>
/// <remarks>x: input; z, f, h: hidden; matrices .x: hidden × input; f.bias: hidden.</remarks>
[Cell]
public partial class StronglyTypedRnn
{
    [Input] Vec x;

    Vec z => Linear(x, bias: false);
    [Gate(Sigmoid)] Vec f => Linear(x);

    [State, Output] Vec h => f * Prev(h) + (1 - f) * z;
}
