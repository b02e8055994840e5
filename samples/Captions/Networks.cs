using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Samples.Captions;

/// <summary>
/// Describes a picture word by word. Before each word it looks: it weighs the regions of the picture by what it has said so far, and reads their
/// weighted sum. K. Xu and others, "Show, attend and tell", ICML 2015, with soft attention and a gated recurrent unit.
/// </summary>
/// <remarks>regions: the parts of the picture; features: what is seen in each; a: how much each is looked at; h: what was said and is to be said.</remarks>
[Network]
public partial class Captioner
{
    [Memory] Vecs regions;
    [Input] Token word;
    [Target] Token next;
    [Weight] Table words;
    [Weight] Vec attention;

    Vec said => words[word];
    Vecs features => Vecs.Tanh(Linear(regions));
    Vecs keys => Linear(features, bias: false);
    Vec query => Linear(said, Prev(h));
    Vec a => Vec.Softmax(Vecs.Tanh(keys + query) * attention, regions);
    Vec seen => WeightedSum(a, features);

    [Gate(Sigmoid)] Vec z => Linear(said, seen, Prev(h));
    [Gate(Sigmoid)] Vec r => Linear(said, seen, Prev(h));
    Vec kept => r * Prev(h);
    [Gate(Tanh)] Vec g => Linear(said, seen, kept);
    [State] Vec h => (1 - z) * Prev(h) + z * g;

    [Output] Vec logits => Linear(h, seen);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
