using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The simple recurrent unit (SRU), all of whose products read x⟨t⟩ alone: c⟨t⟩ = f⟨t⟩ c⟨t-1⟩ + (1 - f⟨t⟩) (W x⟨t⟩), h⟨t⟩ = r⟨t⟩ c⟨t⟩ + (1 -
/// r⟨t⟩) x⟨t⟩.
/// T. Lei, Y. Zhang, S. I. Wang, H. Dai and Y. Artzi, "Simple recurrent units for highly parallelizable recurrence", EMNLP 2018, equations
/// 1 to 4; the factor α before x is 1.
/// </summary>
/// <remarks>
/// x, content, f, r, c, h, vf, vr: one size, named input, for x is added without a matrix; all matrices: input × input; biases: input.
/// </remarks>
[Cell]
public partial class SimpleRecurrentUnit
{
    [Input] Vec x;
    [Weight(Init = Init.Uniform, Scale = 1)] Vec vf, vr;

    Vec content => Linear(x, bias: false);
    [Gate(Sigmoid)] Vec f => Linear(x) + vf * Prev(c);
    [Gate(Sigmoid)] Vec r => Linear(x) + vr * Prev(c);

    [State] Vec c => f * Prev(c) + (1 - f) * content;
    [Output] Vec h => r * c + (1 - r) * x;
}
