using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Tests.Laws.Networks;

/// <summary>The number of the step, clocks, delay lines, functions of whole vectors, declared derivatives and a weight that is not trained.</summary>
[Cell]
public partial class Timed
{
    [Input] Vec x;
    [Weight(Fixed = true)] Mat W;
    [State, Gate(Tanh)] Vec h => Linear(x, Prev(h)) + Clock(3) * (W * Prev(x, 3)) + 0.3 * Prev(h, 2);
    Vec order => CumSum(Vec.Softmax(Linear(h)));
    [State] Vec spike => StraightThrough(Vec.Step(h - 0.1), Vec.Sigmoid(h)) + 0.5 * StopGradient(Prev(spike));
    Vec bounded => Bounded(spike * h, 0.1);
    [State] Scalar level => 0.7 * Prev(level) + LogSumExp(h) / (1 + StepIndex);
    [State, Output] Vec y => Repeat(order, 2) * (Norm(bounded) + Max(h)) + Repeat(Linear(bounded), 2) * level + 0.2 * Prev(y);
}
