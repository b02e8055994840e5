using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Benchmarks;

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
