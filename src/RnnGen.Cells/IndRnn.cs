using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The independently recurrent network, where each unit sees only its own past: h⟨t⟩ = relu(W x⟨t⟩ + u h⟨t-1⟩ + b), u a vector.
/// S. Li, W. Li, C. Cook, C. Zhu and Y. Gao, "Independently recurrent neural network (IndRNN): building a longer and deeper RNN", CVPR 2018.
/// </summary>
/// <remarks>
/// x: input; u, h: hidden; h.x: hidden × input; h.bias: hidden. u starts uniform within ±1, where values neither explode nor, in the units
/// near 1, vanish.
/// </remarks>
[Cell]
public partial class IndRnn
{
    [Input] Vec x;
    [Weight(Init = Init.Uniform, Scale = 1)] Vec u;

    [State, Output, Gate(Relu)] Vec h => Linear(x) + u * Prev(h);
}
