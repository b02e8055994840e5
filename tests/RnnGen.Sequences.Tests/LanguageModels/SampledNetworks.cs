using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Sequences.Tests;

/// <summary><see cref="TinyLanguageModel"/> with a softmax over twelve words.</summary>
[Network]
public partial class TwelveWords
{
    [Input] Token w;
    [Target(12)] Token next;
    [Weight] Table embedding;
    Vec x => embedding[w];
    [State, Gate(Tanh)] Vec h => Linear(x, Prev(h));
    [Output] Vec logits => Linear(h);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>The same with a softmax over fifty, more than there are.</summary>
[Network]
public partial class FiftyWords
{
    [Input] Token w;
    [Target(50)] Token next;
    [Weight] Table embedding;
    Vec x => embedding[w];
    [State, Gate(Tanh)] Vec h => Linear(x, Prev(h));
    [Output] Vec logits => Linear(h);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>What words mean where they are read and where they are written is one table.</summary>
[Network]
public partial class TinyTiedModel
{
    [Input] Token w;
    [Target] Token next;
    [Weight(Columns = 6)] Table features;
    [Weight] Vec bias;
    Vec x => features[w];
    [State, Gate(Tanh)] Vec h => Linear(x, Prev(h));
    [Output] Vec logits => features * h + bias;
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>The same with a softmax over forty words.</summary>
[Network]
public partial class TiedFortyWords
{
    [Input] Token w;
    [Target(40)] Token next;
    [Weight(Columns = 6)] Table features;
    [Weight(Columns = 6)] Mat drawn;
    [Weight] Vec bias;
    Vec x => features[w];
    [State, Gate(Tanh)] Vec h => Linear(x, Prev(h));
    [Output] Vec logits => drawn * h + bias;
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
