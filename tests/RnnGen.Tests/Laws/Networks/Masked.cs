using static RnnGen.Equations;

namespace RnnGen.Tests.Laws.Networks;

/// <summary>Masks that can be seen: of inputs that are 1, and of a state that stays where it is masked.</summary>
[Cell]
public partial class Masked
{
    [Input] Vec x;
    [Output] Vec perStep => Dropout(x, 0.3);
    [Output] Vec perSequence => Dropout(x, 0.3, Per.Sequence);
    [State, Output] Vec zone => Zoneout(Prev(zone), Prev(zone) + x, 0.2);
}
