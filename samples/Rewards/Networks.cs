using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.Rewards;

/// <summary>
/// Writes a calculation, character by character, for a result that is wished for. What it writes counts as much as it is worth: 1 for an example to
/// be copied, more or less than 0 for what it has written itself.
/// </summary>
[Network]
public partial class Calculator
{
    [Input(Calculation.Wishes, Per = Per.Sequence)] Token wish;
    [Input(Per = Per.Sequence)] Scalar worth;
    [Input(Calculation.Symbols)] Token previous;
    [Target(Calculation.Symbols)] Token next;
    [Weight(Columns = 48)] Table wishes;
    [Weight(Columns = 16)] Table symbols;
    [Use] GruResetAfter memory;

    Vec x => Concat(wishes[wish], symbols[previous]);
    Vec h => memory.Apply(x);
    [Output] Vec logits => Linear(h);
    [Loss(Normalizer = Normalizer.Sequence)] Scalar loss => worth * CrossEntropy(logits, next);
}
