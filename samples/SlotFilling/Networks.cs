using RnnGen.Cells;
using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Samples.SlotFilling;

/// <summary>
/// Reads a request from both sides, and scores two things: every tag for every word, and every intent for the whole. It has no loss of its own: a
/// conditional random field, which knows what tags may follow each other, stands above it and says what its scores are worth.
/// </summary>
[Network]
public partial class Understanding
{
    private const double Rate = 0.5;

    [Input] Token word;
    [Weight] Table words;
    [Use] Lstm rightward;
    [Use] ReverseLstm leftward;

    Vec x => Dropout(words[word], Rate);
    Vec context => Dropout(Concat(rightward.Apply(x), leftward.Apply(x)), Rate);
    [Output] Vec tags => Linear(context);
    [Gate(Tanh)] Vec summary => Linear(MeanOverTime(context), name: "mean");
    [Output] Vec intents => Linear(summary);
}
