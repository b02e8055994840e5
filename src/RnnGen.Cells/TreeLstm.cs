using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory over a binary tree, which tells its two children apart: every gate reads both, each child has a forget gate,
/// fₖ = σ(W x + Uₖₗ hₗ + Uₖᵣ hᵣ + b) with one W and b for both, c = i g + fₗ cₗ + fᵣ cᵣ, h = o tanh(c).
/// K. S. Tai, R. Socher and C. D. Manning, "Improved semantic representations from tree-structured long short-term memory networks", ACL 2015,
/// equations 9 to 14, for N = 2.
/// </summary>
/// <remarks>
/// x: input; gates, c, h: hidden; matrices .x: hidden × input; .h.left, .h.right: hidden × hidden; biases: hidden. The steps of a sequence are
/// the nodes of a tree, children first; zeros stand for a child that is not there.
/// </remarks>
[Cell]
public partial class TreeLstm
{
    [Input] Vec x;
    [Input] Predecessor left, right;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h, left), Prev(h, right));
    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h, left), Prev(h, right));
    [Gate(Tanh)] Vec g => Linear(x, Prev(h, left), Prev(h, right));
    [Gate(Identity, Bias = 1)] Vec forget => Linear(x);
    [Gate(Sigmoid)] Vec fl => forget + Linear(Prev(h, left), Prev(h, right), bias: false);
    [Gate(Sigmoid)] Vec fr => forget + Linear(Prev(h, left), Prev(h, right), bias: false);

    [State] Vec c => i * g + fl * Prev(c, left) + fr * Prev(c, right);
    [State, Output] Vec h => o * Vec.Tanh(c);
}
