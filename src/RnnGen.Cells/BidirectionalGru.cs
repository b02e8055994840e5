using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Two gated recurrent units, one that reads the past and one that reads the future, side by side.
/// D. Bahdanau, K. Cho and Y. Bengio, "Neural machine translation by jointly learning to align and translate", ICLR 2015, the encoder;
/// with the units of <see cref="GruResetAfter"/>.
/// </summary>
/// <remarks>x: input; y: the hidden sizes of <see cref="GruResetAfter"/> and <see cref="ReverseGru"/> together; parameters: theirs, as forward.r.x.</remarks>
[Cell]
public partial class BidirectionalGru
{
    [Input] Vec x;
    [Use] GruResetAfter forward;
    [Use] ReverseGru backward;

    [Output] Vec y => Concat(forward.Apply(x), backward.Apply(x));
}
