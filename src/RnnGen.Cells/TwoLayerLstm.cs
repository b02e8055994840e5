using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Two layers of long short-term memory, the second of which reads the first.
/// A. Graves, A. Mohamed and G. Hinton, "Speech recognition with deep recurrent neural networks", ICASSP 2013.
/// </summary>
/// <remarks>x: input; y: the hidden size of the second layer; parameters: those of <see cref="Lstm"/>, as first.i.x.</remarks>
[Cell]
public partial class TwoLayerLstm
{
    [Input] Vec x;
    [Use] Lstm first, second;

    [Output] Vec y => second.Apply(first.Apply(x));
}
