using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Sequences.Tests.Rewards;

/// <summary>Writes tokens for a wish; its loss is multiplied by what a sequence is worth.</summary>
[Network]
public partial class TinyPolicy
{
    public const int End = 0;

    [Input(2, Per = Per.Sequence)] Vec wish;
    [Input(3)] Token previous;
    [Target(3)] Token next;
    [Input(Per = Per.Sequence)] Scalar worth;
    [State, Gate(Tanh), Size(3)] Vec h => Linear(previous, wish, Prev(h));
    [Output] Vec logits => Linear(h);
    [Loss(Normalizer = Normalizer.Sequence)] Scalar loss => worth * CrossEntropy(logits, next);
}

/// <summary>The same; each token counts as much as it is worth.</summary>
[Network]
public partial class TinyTokenPolicy
{
    [Input(2, Per = Per.Sequence)] Vec wish;
    [Input(3)] Token previous;
    [Target(3)] Token next;
    [Input] Scalar worth;
    [State, Gate(Tanh), Size(3)] Vec h => Linear(previous, wish, Prev(h));
    [Output] Vec logits => Linear(h);
    [Loss(Normalizer = Normalizer.Sequence)] Scalar loss => worth * CrossEntropy(logits, next);
}
