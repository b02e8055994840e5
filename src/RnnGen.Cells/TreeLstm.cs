using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A node of a tree of long short-term memory that sums its two children, with a forget gate for each: i, o and g read hₗ + hᵣ,
/// fₖ = σ(W x + U hₖ + b), c = i g + fₗ cₗ + fᵣ cᵣ, h = o tanh(c).
/// K. S. Tai, R. Socher and C. D. Manning, "Improved semantic representations from tree-structured long short-term memory networks", ACL 2015,
/// equations 2 to 8, for two children.
/// </summary>
/// <remarks>
/// x: its size; left, right and node: h and c, one after the other; all others: uColumns; matrices .x: columns x; .sum, U: square. It has no state:
/// a network applies it to a node after its children, a leaf has zeros there, and each use of one field shares the weights.
/// </remarks>
[Cell]
public partial class TreeLstm
{
    [Input] Vec x, left, right;
    [Weight(Init = Init.Orthogonal)] Mat U;

    Vec sum => Part(left, 0, 2) + Part(right, 0, 2);
    [Gate(Sigmoid)] Vec i => Linear(x, sum);
    [Gate(Sigmoid)] Vec o => Linear(x, sum);
    [Gate(Tanh)] Vec g => Linear(x, sum);
    [Gate(Identity, Bias = 1)] Vec forget => Linear(x);
    Vec fl => Vec.Sigmoid(forget + U * Part(left, 0, 2));
    Vec fr => Vec.Sigmoid(forget + U * Part(right, 0, 2));

    Vec c => i * g + fl * Part(left, 1, 2) + fr * Part(right, 1, 2);
    Vec h => o * Vec.Tanh(c);
    [Output] Vec node => Concat(h, c);
}
