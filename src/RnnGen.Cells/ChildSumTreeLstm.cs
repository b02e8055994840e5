using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory over a tree whose nodes have any number of children, in no order: i, o and g read s = Σ hₖ, each child has a
/// forget gate, fₖ = σ(W x + U hₖ + b), c = i g + Σ fₖ cₖ, h = o tanh(c).
/// K. S. Tai, R. Socher and C. D. Manning, "Improved semantic representations from tree-structured long short-term memory networks", ACL 2015,
/// equations 2 to 8.
/// </summary>
/// <remarks>
/// x: input; gates, s, c, h: hidden; matrices .x: hidden × input; .s, U: hidden × hidden; biases: hidden. The steps of a sequence are the nodes of
/// a tree, children first. A node computes the forget gate that its parent has for it: f reads the W x + b of the parent.
/// </remarks>
[Cell]
public partial class ChildSumTreeLstm
{
    [Input] Vec x;
    [Input] Successor parent;
    [Weight(Init = Init.Orthogonal)] Mat U;

    Vec s => Sum(h, parent);
    [Gate(Sigmoid)] Vec i => Linear(x, s);
    [Gate(Sigmoid)] Vec o => Linear(x, s);
    [Gate(Tanh)] Vec g => Linear(x, s);
    [State, Gate(Identity, Bias = 1)] Vec forget => Linear(x);

    [State] Vec c => i * g + Sum(kept, parent);
    [State, Output] Vec h => o * Vec.Tanh(c);

    [Gate(Sigmoid)] Vec f => Next(forget, parent) + U * h;
    [State] Vec kept => f * c;
}
