using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Tests.Laws.Networks;

/// <summary>A tagger: one embedding, read in both directions of time.</summary>
[Network]
public partial class Tagger
{
    [Input] Token w;
    [Target] Token tag;
    [Weight] Table embedding;
    [Use] BidirectionalLstm both;
    [Output] Vec logits => Linear(both.Apply(embedding[w]));
    [Loss] Scalar loss => CrossEntropy(logits, tag);
}
