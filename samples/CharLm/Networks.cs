using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.CharLm;

/// <summary>Two layers of LSTM between an embedding and the logits of the next character.</summary>
[Network]
public partial class CharLm
{
    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Use] Lstm first, second;
    [Output] Vec logits => Linear(second.Apply(first.Apply(embedding[w])));
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>The same with one layer.</summary>
[Network]
public partial class SmallCharLm
{
    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Use] Lstm first;
    [Output] Vec logits => Linear(first.Apply(embedding[w]));
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
