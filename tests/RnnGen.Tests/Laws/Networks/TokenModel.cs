using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Tests.Laws.Networks;

/// <summary>A language model: tokens in, two cells on top of each other, the probabilities of the next token out.</summary>
[Network]
public partial class TokenModel
{
    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Use] Lstm first;
    [Use] GruResetAfter second;
    [Output] Vec logits => Linear(second.Apply(first.Apply(embedding[w])));
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
