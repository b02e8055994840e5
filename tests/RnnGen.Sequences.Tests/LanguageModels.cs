using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Sequences.Tests;

/// <summary>A small language model with one recurrent layer.</summary>
[Network]
public partial class TinyLanguageModel
{
    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    Vec x => embedding[w];
    [State, Gate(Tanh)] Vec h => Linear(x, Prev(h));
    [Output] Vec logits => Linear(h);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
