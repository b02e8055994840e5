namespace RnnGen.Tests.Networks;

/// <summary>Delay lines, the number of the step, clocks, and weights that are not trained.</summary>
internal static partial class KnownNetworks
{
    public const string CausalConvolution = """
        [Cell] public partial class CausalConvolution
        {
            [Input] Vec x;
            [Weight] Mat W0, W1, W2, W3;
            [Weight] Vec b;
            [State, Output, Gate(Tanh)] Vec h => W0 * x + W1 * Prev(x) + W2 * Prev(x, 2) + W3 * Prev(x, 3) + b + 0.3 * Prev(h, 2);
        }
        """;

    public const string LongDelays = """
        [Network] public partial class LongDelays
        {
            [Input] Vec x;
            [Input] Scalar gap;
            [Target] Vec wanted;
            [State(Initial = Initial.Learned), Gate(Tanh)] Vec h => Linear(x, Prev(h)) + Linear(Prev(h, 4), name: "late") * Prev(gap, 2);
            [State(Initial = Initial.Given), Gate(Sigmoid)] Vec back => Linear(h) + Linear(Next(back, 3), name: "early") + Next(gap, 2);
            [Output] Vec y => Linear(back) + Linear(Next(x, 2), name: "ahead");
            [Loss] Scalar loss => MeanSquaredError(y, wanted);
        }
        """;

    /// <summary>Two modules with periods of their own. Koutník, Greff, Gomez and Schmidhuber (2014).</summary>
    public const string Clockwork = """
        [Cell] public partial class Clockwork
        {
            [Input] Vec x;
            [Gate(Tanh)] Vec fastNext => Linear(x, Prev(fast), Prev(slow));
            [Gate(Tanh)] Vec slowNext => Linear(x, Prev(slow));
            [State] Vec fast => Clock(2) * fastNext + (1 - Clock(2)) * Prev(fast);
            [State] Vec slow => Clock(3) * slowNext + (1 - Clock(3)) * Prev(slow);
            [State] Scalar time => StepIndex;
            [Output] Vec y => Concat(fast, slow) / (2 + StepIndex + Prev(time)) + Scalar.Exp(-StepIndex) * Clock(1);
        }
        """;

    /// <summary>A reservoir of fixed weights, of which only the reading is trained. Jaeger (2001).</summary>
    public const string EchoState = """
        [Network] public partial class EchoState
        {
            [Input] Vec x;
            [Target] Vec wanted;
            [Weight(Fixed = true, Init = Init.Uniform, Scale = 0.5)] Mat into;
            [Weight(Fixed = true, Init = Init.Orthogonal, Scale = 0.9)] Mat within;
            [Weight(Fixed = true, Init = Init.Normal)] Vec offset;
            [State] Vec h => 0.3 * Prev(h) + 0.7 * Vec.Tanh(into * x + within * Prev(h) + offset);
            [Output] Vec y => Linear(x, h);
            [Loss] Scalar loss => MeanSquaredError(y, wanted);
        }
        """;

    /// <summary>Gradients of which a part depends on no value.</summary>
    public const string ConstantGradients = """
        [Network] public partial class ConstantGradients
        {
            [Input] Vec x;
            [Weight] Vec v, u;
            [Weight] Scalar a, b;
            [State, Output] Vec h => Vec.Tanh(Linear(x, Prev(h)) * v);
            Scalar clocked => a * StepIndex + b * Clock(2);
            [Loss(Normalizer = Normalizer.Sum)] Scalar loss => Sum(h) + clocked;
            [Loss(Weight = 0.5)] Scalar mean => Mean(u) * (1 + Clock(3)) + a;
            [Loss] Scalar penalty => Sum(v) + 2 * a + Sum(CumSum(u));
        }
        """;

    public const string Reservoir = """
        [Cell] public partial class Reservoir
        {
            [Input] Vec x;
            [Weight(Fixed = true)] Mat W, U;
            [Weight] Scalar leak;
            [State, Output] Vec h => leak * Prev(h) + Vec.Tanh(W * x + U * Prev(h));
        }
        """;
}
