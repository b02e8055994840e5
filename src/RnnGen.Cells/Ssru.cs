using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The simpler simple recurrent unit: c⟨t⟩ = f⟨t⟩ c⟨t-1⟩ + (1 - f⟨t⟩) (W x⟨t⟩), h⟨t⟩ = relu(c⟨t⟩), with f⟨t⟩ = σ(W x⟨t⟩ + b).
/// Y. J. Kim et al., "From research to production and back: ludicrously fast neural machine translation", WNGT 2019.
/// </summary>
/// <remarks>x: input; content, f, c, h: hidden; matrices .x: hidden × input; f.bias: hidden.</remarks>
[Cell]
public partial class Ssru
{
    [Input] Vec x;

    Vec content => Linear(x, bias: false);
    [Gate(Sigmoid)] Vec f => Linear(x);

    [State] Vec c => f * Prev(c) + (1 - f) * content;
    [Output, Gate(Relu)] Vec h => c;
}
