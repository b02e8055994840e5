using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A recursive network over a binary tree: the vector of a phrase is made of those of its two parts, h = tanh(Wₗ hₗ + Wᵣ hᵣ + b); a leaf has
/// its own, h = x.
/// R. Socher, C. C. Lin, A. Y. Ng and C. D. Manning, "Parsing natural scenes and natural language with recursive neural networks", ICML 2011.
/// </summary>
/// <remarks>
/// x, h: hidden; leaf: 1 at a leaf, 0 at any other node; matrices: hidden × hidden; bias: hidden. The steps of a sequence are the nodes of a tree,
/// children first.
/// </remarks>
[Cell]
public partial class RecursiveNetwork
{
    [Input] Vec x;
    [Input] Scalar leaf;
    [Input] Predecessor left, right;

    [Gate(Tanh)] Vec phrase => Linear(Prev(h, left), Prev(h, right));
    [State, Output] Vec h => leaf * x + (1 - leaf) * phrase;
}
