using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.Splicing;

/// <summary>
/// Reads a strand from both sides, and scores for every base whether it belongs to the message, begins a stretch that is cut out, or lies in one. A
/// conditional random field stands above it.
/// </summary>
[Network]
public partial class Splicer
{
    [Input(4)] Token letter;
    [Weight(Columns = 8)] Table letters;
    [Use] Lstm rightward;
    [Use] ReverseLstm leftward;

    [State] Vec x => letters[letter];
    Vec around => Concat(Prev(x, 2), Prev(x), x, Next(x), Next(x, 2));
    Vec context => Concat(rightward.Apply(around), leftward.Apply(around));
    [Output] Vec scores => Linear(context);
}
