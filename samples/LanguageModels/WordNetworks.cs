using RnnGen.Cells;
using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Samples.LanguageModels;

/// <summary>The feed-forward model (Bengio and others 2003) of the last four words.</summary>
[Network]
public partial class FeedForwardWords
{
    private const int Features = 60;
    private const int Units = 200;
    private const double Rate = 0.3;

    [Input] Token w;
    [Target] Token next;
    [Weight] Table features;
    [State, Size(Features)] Vec c => features[w];
    Vec x => Dropout(Concat(c, Prev(c), Prev(c, 2), Prev(c, 3)), Rate);
    [Gate(Tanh), Size(Units)] Vec h => Linear(x);
    [Output] Vec logits => Linear(x, h);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>The recurrent model (Mikolov and others 2010), with a long short-term memory. What words mean where they are read and where they are written are two tables.</summary>
[Network]
public partial class RecurrentWords
{
    private const int Features = 200;
    private const double Rate = 0.5;

    [Input] Token w;
    [Target] Token next;
    [Weight(Columns = Features)] Table features;
    [Use] Lstm memory;
    Vec x => Dropout(features[w], Rate);
    [Size(Features)] Vec h => Dropout(memory.Apply(x), Rate);
    [Output] Vec logits => Linear(h);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>
/// The same with one table for both (tied embeddings: Press and Wolf 2017; Inan, Khosravi and Socher 2017): a word is likely where the memory is
/// like its features.
/// </summary>
[Network]
public partial class TiedWords
{
    private const int Features = 200;
    private const double Rate = 0.5;

    [Input] Token w;
    [Target] Token next;
    [Weight(Columns = Features)] Table features;
    [Weight] Vec bias;
    [Use] Lstm memory;
    Vec x => Dropout(features[w], Rate);
    Vec h => Dropout(memory.Apply(x), Rate);
    [Output] Vec logits => features * h + bias;
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
