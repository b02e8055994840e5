using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.Speech;

/// <summary>
/// Listens to frames of sound from both sides, and says one symbol per frame: a letter, or the blank. When a letter is said is nobody's business: the
/// loss that stands above the network sums over all ways to say the word.
/// </summary>
[Network]
public partial class Listener
{
    private const double Rate = 0.4;

    [Input] Vec frame;
    [Use] Lstm rightward;
    [Use] ReverseLstm leftward;

    Vec heard => Concat(rightward.Apply(frame), leftward.Apply(frame));
    Vec kept => Dropout(heard, Rate);
    [Output] Vec symbols => Linear(kept);
}
