using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.Music;

/// <summary>One to many: a vector that says what kind of tune is wanted, and out of it note after note. Each note that was written is heard again.</summary>
[Network]
public partial class Composer
{
    [Input(Per = Per.Sequence)] Vec wish;
    [Input] Token note;
    [Target] Token next;
    [Weight] Table sound;
    [Use] Lstm memory;
    Vec heard => Concat(wish, sound[note]);
    [Output] Vec logits => Linear(memory.Apply(heard));
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
