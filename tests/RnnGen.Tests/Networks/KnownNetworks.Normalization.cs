namespace RnnGen.Tests.Networks;

/// <summary>Networks with normalised vectors and parts of vectors.</summary>
internal static partial class KnownNetworks
{
    public const string NormalizedStates = """
        [Cell] public partial class NormalizedStates
        {
            [Input] Vec x;
            [Weight] Vec gain, bias;
            [State(Initial = Initial.Learned), Gate(Tanh)] Vec h => LayerNorm(Linear(x, Prev(h)), gain, bias);
            [State, Output] Vec r => RmsNorm(h + 0.5 * Prev(r), gain) + 1 / (1.5 - LayerNorm(Vec.Sigmoid(h)) / 9);
        }
        """;

    public const string NormalizedSummary = """
        [Network] public partial class NormalizedSummary
        {
            [Input] Vec x;
            [Target(Per = Per.Sequence)] Vec wanted;
            [Weight] Vec v;
            [State, Gate(Sigmoid)] Vec h => Linear(RmsNorm(x), name: "in") + Linear(Next(h)) + LayerNorm(v);
            [Output] Vec y => LayerNorm(Linear(First(h), name: "end"));
            [Loss] Scalar loss => MeanSquaredError(y, wanted);
        }
        """;

    public const string Parts = """
        [Cell] public partial class Parts
        {
            [Input(6)] Vec x;
            Vec net => Linear(x, Prev(h));
            [Gate(Sigmoid)] Vec a => Part(net, 2, 3) + Linear(Part(x, 1, 2), name: "half");
            [Gate(Tanh)] Vec b => Part(net, 0, 3);
            [State, Output] Vec h => a * b + (1 - a) * Vec.Max(Part(net, 1, 3), Prev(h));
            [Output] Vec first => Part(Concat(a, x, a, x), 0, 2);
        }
        """;
}
