using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Benchmarks.Own;

/// <summary>A character language model of one layer.</summary>
[Network]
public partial class LanguageModel
{
    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Use] Lstm lstm;
    [Output] Vec logits => Linear(lstm.Apply(embedding[w]));
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>A character language model of two layers.</summary>
[Network]
public partial class DeepLanguageModel
{
    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Use] Lstm first, second;
    [Output] Vec logits => Linear(second.Apply(first.Apply(embedding[w])));
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
