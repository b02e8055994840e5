namespace RnnGen.Tests.Networks;

/// <summary>Networks of several loops.</summary>
internal static partial class KnownNetworks
{
    public const string Bidirectional = """
        [Cell] public partial class Bidirectional
        {
            [Input] Vec x;
            [State(Initial = Initial.Learned), Gate(Tanh)] Vec forward => Linear(x, Prev(forward));
            [State(Initial = Initial.Learned), Gate(Tanh)] Vec backward => Linear(x, Next(backward));
            [Output] Vec y => Concat(forward, backward);
        }
        """;

    public const string Stack = Lstm + """
        [Cell] public partial class Stack
        {
            [Input] Vec x;
            [Use] Lstm first, second, third;
            [Output] Vec y => third.Apply(second.Apply(first.Apply(x)));
        }
        """;

    public const string Siamese = Lstm + """
        [Network] public partial class Siamese
        {
            [Input] Vec left;
            [Input] Vec right;
            [Target] Scalar wanted;
            [Use] Lstm encoder;
            Scalar distance => Sum(Vec.Square(encoder.Apply(left) - encoder.Apply(right)));
            [Loss] Scalar loss => BinaryCrossEntropy(distance - 1, wanted);
        }
        """;

    public const string MixedDirections = """
        [Cell] public partial class MixedDirections
        {
            [Input] Vec x;
            [State(Initial = Initial.Learned), Gate(Tanh)] Vec g => Linear(x, Next(g));
            [State(Initial = Initial.Learned)] Vec u => Linear(x);
            [State, Output, Gate(Tanh)] Vec h => Linear(Next(g), Prev(u), Prev(h));
        }
        """;

    public const string ForwardThenBackward = """
        [Cell] public partial class ForwardThenBackward
        {
            [Input] Vec x;
            [State(Initial = Initial.Given), Gate(Tanh)] Vec a => Linear(Prev(x), Prev(a));
            [State(Initial = Initial.Given), Gate(Sigmoid)] Vec b => Linear(a, Next(b), Next(x));
            [State, Output, Gate(Relu)] Vec c => Linear(b, Prev(c), Prev(a));
        }
        """;

    public const string EncoderDecoder = """
        [Network] public partial class EncoderDecoder
        {
            [Input] Vec x;
            [Target] Vec wanted;
            [State, Gate(Tanh)] Vec encoded => Linear(x, Prev(encoded));
            [Gate(Tanh)] Vec context => Linear(Last(encoded), name: "summary");
            [State, Gate(Tanh)] Vec decoded => Linear(Prev(x), Prev(decoded), context);
            [Output] Vec y => Linear(decoded, context);
            [Loss] Scalar loss => MeanSquaredError(y, wanted);
        }
        """;
}
