namespace RnnGen.Tests.Networks;

/// <summary>Derivatives that are declared.</summary>
internal static partial class KnownNetworks
{
    public const string Spiking = """
        [Cell] public partial class Spiking
        {
            [Input] Vec x;
            [State] Vec voltage => 0.9 * Prev(voltage) * (1 - StopGradient(Prev(spike))) + Linear(x, Prev(spike));
            [State, Output] Vec spike => StraightThrough(Vec.Step(voltage - 0.2), Vec.Sigmoid(4 * (voltage - 0.2)));
        }
        """;

    public const string OneStepGradients = """
        [Network] public partial class OneStepGradients
        {
            [Input] Vec x;
            [Target] Vec wanted;
            [State(Initial = Initial.Learned), Gate(Tanh)] Vec h => Linear(x, name: "in") + Linear(StopGradient(Prev(h)), name: "back");
            [Output] Vec y => Linear(h);
            [Loss] Scalar loss => MeanSquaredError(y, wanted);
        }
        """;

    public const string DeclaredSlopes = """
        [Network] public partial class DeclaredSlopes
        {
            [Input] Vec x;
            [Input] Scalar gap;
            [Target] Vec wanted;
            [Weight] Mat W;
            [Weight] Table steps;
            [Input] Token w;
            [State, Gate(Tanh)] Vec h => W * x + StopGradient(W) * Prev(x) + Linear(Prev(kept)) + StopGradient(steps[w]) * steps[w];
            Vec kept0 => h * StopGradient(Vec.Sigmoid(h)) + Scalar.Round(3 * gap);
            [State] Vec kept => Bounded(kept0, 0.002);
            Scalar narrow => Bounded(Sum(kept), 0.01);
            Vec quantised => StraightThrough(Vec.Round(4 * kept) / 4, kept);
            [Output] Vec y => Linear(quantised) + StraightThrough(1, narrow) * StopGradient(narrow);
            [Loss] Scalar loss => MeanSquaredError(y, wanted);
            [Loss(Weight = 0.1)] Scalar stopped => StopGradient(Dot(h, h)) * Mean(h);
        }
        """;
}
