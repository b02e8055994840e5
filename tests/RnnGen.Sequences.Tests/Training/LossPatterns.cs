using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Sequences.Tests.Training;

/// <summary>Label smoothing, as docs/training.md shows it.</summary>
[Network]
public partial class Smoothed
{
    private const double Epsilon = 0.1;

    [Input(3)] Vec x;
    [Target(4)] Token label;
    [State, Gate(Tanh), Size(5)] Vec h => Linear(x, Prev(h));
    [Output] Vec logits => Linear(h);
    [Loss(Weight = 1 - Epsilon)] Scalar right => CrossEntropy(logits, label);
    [Loss(Weight = Epsilon)] Scalar even => LogSumExp(logits) - Mean(logits);
}

/// <summary>Attention that is asked to look at everything as much in all, as docs/training.md shows it.</summary>
[Network]
public partial class EvenAttention
{
    [Input(3)] Token previous;
    [Target(3)] Token next;
    [Memory(2)] Vecs source;
    [Size(2)] Vec query => Linear(previous);
    Vec a => Vec.Softmax(source * query, source);
    Vec context => WeightedSum(a, source);
    [Output] Vec logits => Linear(previous, context);
    [Loss] Scalar loss => CrossEntropy(logits, next);
    [Loss(Weight = 0.5, Normalizer = Normalizer.Sequence)] Scalar uneven => Sum(Vec.Square(Present(source) - SumOverTime(a)));
}
