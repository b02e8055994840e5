using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.LanguageModels;

/// <summary>
/// Learns the numbers of <see cref="TiedWords"/> by a softmax over 1,500 words: those that come next in a batch, and others that are drawn for it
/// (<see cref="Sequences.SampledSoftmax"/>). The rows of the drawn words are copied for each batch; all else is the same.
/// </summary>
[Network]
public partial class DrawnWords
{
    private const int Places = 1500;
    private const int Features = 200;
    private const double Rate = 0.5;

    [Input] Token w;
    [Target(Places)] Token next;
    [Weight(Columns = Features)] Table features;
    [Weight(Columns = Features)] Mat drawn;
    [Weight] Vec bias;
    [Use] Lstm memory;
    Vec x => Dropout(features[w], Rate);
    Vec h => Dropout(memory.Apply(x), Rate);
    [Output] Vec logits => drawn * h + bias;
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
