using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A layer of hierarchically gated linear recurrence with a matrix as its state: S⟨t⟩ = S⟨t-1⟩ diag(f⟨t⟩) + i⟨t⟩ (1 - f⟨t⟩)ᵀ, h⟨t⟩ = S⟨t⟩ o⟨t⟩,
/// where the forget gate has a lower bound, f⟨t⟩ = β + (1 - β) σ(W x⟨t⟩ + b), that grows from layer to layer.
/// Z. Qin, S. Yang, W. Sun, X. Shen, D. Li, W. Sun and Y. Zhong, "HGRN2: gated linear RNNs with state expansion", COLM 2024
/// (arXiv:2404.07904), one head, after Z. Qin, S. Yang and Y. Zhong, "Hierarchically gated recurrent neural network for sequence modeling",
/// NeurIPS 2023.
/// </summary>
/// <remarks>
/// x: its size; f, o, bound: bound; i, h: hidden; S: hidden × bound; matrices .x: columns x. bound is β, one vector per sequence: in a stack of layers
/// the sum of a softmax over the layers up to this one, without the first.
/// </remarks>
[Cell]
public partial class Hgrn2
{
    [Input] Vec x;
    [Input(Per = Per.Sequence)] Vec bound;

    Vec f => bound + (1 - bound) * Vec.Sigmoid(Linear(x));
    Vec i => Linear(x);
    Vec o => Linear(x);

    [State] Mat S => ScaleColumns(Prev(S), f) + Outer(i, 1 - f);
    [Output] Vec h => S * o;
}
