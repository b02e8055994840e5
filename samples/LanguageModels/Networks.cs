using RnnGen.Cells;
using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Samples.LanguageModels;

/// <summary>
/// The feed-forward model (Bengio and others 2003): the features of the last eight characters, side by side, pass one hidden layer; and
/// they go straight to the logits as well. It knows nothing older than that: its memory is a delay line.
/// </summary>
[Network]
public partial class FeedForwardModel
{
    private const int Features = 24;
    private const int Units = 256;

    [Input] Token w;
    [Target] Token next;
    [Weight] Table features;
    [State, Size(Features)] Vec c => features[w];
    Vec x => Concat(c, Prev(c), Prev(c, 2), Prev(c, 3), Prev(c, 4), Prev(c, 5), Prev(c, 6), Prev(c, 7));
    [Gate(Tanh), Size(Units)] Vec h => Linear(x);
    [Output] Vec logits => Linear(x, h);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>The recurrent model: what it remembers, and how long, it learns.</summary>
[Network]
public partial class RecurrentModel
{
    private const int Features = 32;

    [Input] Token w;
    [Target] Token next;
    [Weight(Columns = Features)] Table features;
    [Use] Lstm memory;
    [Output] Vec logits => Linear(memory.Apply(features[w]));
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
