using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Two long short-term memories, one that reads the past and one that reads the future, side by side.
/// A. Graves and J. Schmidhuber, "Framewise phoneme classification with bidirectional LSTM", Neural Networks 18 (2005).
/// </summary>
/// <remarks>x: input; y: the hidden sizes of <see cref="Lstm"/> and <see cref="ReverseLstm"/> together; parameters: theirs, as forward.i.x.</remarks>
[Cell]
public partial class BidirectionalLstm
{
    [Input] Vec x;
    [Use] Lstm forward;
    [Use] ReverseLstm backward;

    [Output] Vec y => Concat(forward.Apply(x), backward.Apply(x));
}
