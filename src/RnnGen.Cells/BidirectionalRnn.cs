using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Two simple recurrent networks, one that reads the past and one that reads the future, side by side.
/// M. Schuster and K. Paliwal, "Bidirectional recurrent neural networks", IEEE Transactions on Signal Processing 45 (1997).
/// </summary>
/// <remarks>
/// x: input; forward and backward: a size each; y: the two sizes together; matrices .x: size × input; .forward, .backward:
/// size × size; biases: size.
/// </remarks>
[Cell]
public partial class BidirectionalRnn
{
    [Input] Vec x;

    [State, Gate(Tanh)] Vec forward => Linear(x, Prev(forward));
    [State, Gate(Tanh)] Vec backward => Linear(x, Next(backward));

    [Output] Vec y => Concat(forward, backward);
}
