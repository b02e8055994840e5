namespace RnnGen.Tests.Networks;

/// <summary>Networks that read or make values per sequence, tokens and masks.</summary>
internal static partial class KnownNetworks
{
    public const string LastStep = """
        [Network] public partial class LastStep
        {
            [Input] Vec x;
            [Target(Per = Per.Sequence)] Vec wanted;
            [Gate(Sigmoid)] Vec z => Linear(x, Prev(h));
            [State(Initial = Initial.Learned)] Vec h => z * Prev(h) + (1 - z) * Vec.Tanh(Linear(x, name: "candidate"));
            [Output, Gate(Tanh)] Vec y => Linear(Last(h), name: "end");
            [Loss(Normalizer = Normalizer.Sequence)] Scalar loss => Dot(y, wanted);
        }
        """;

    public const string PerSequenceInput = """
        [Cell] public partial class PerSequenceInput
        {
            [Input] Vec x;
            [Input(Per = Per.Sequence)] Vec mask;
            [Weight] Mat W;
            [State, Output, Gate(Tanh)] Vec h => Linear(x) + Linear(mask * Prev(h), name: "masked") + W * mask;
        }
        """;

    public const string Summaries = """
        [Cell] public partial class Summaries
        {
            [Input] Vec x;
            [Input(Per = Per.Sequence)] Scalar gain;
            [State(Initial = Initial.Given), Gate(Tanh)] Vec f => Linear(x, Prev(f));
            [State(Initial = Initial.Learned), Gate(Tanh)] Vec b => Linear(x, Next(b));
            [Output] Vec summary => gain * Concat(Last(f), First(b), First(f), Last(b), MeanOverTime(f), SumOverTime(b));
            [Output, Gate(Sigmoid)] Vec y => Linear(f, b, summary);
        }
        """;

    public const string StatesOfSmallerDomains = """
        [Cell] public partial class StatesOfSmallerDomains
        {
            [Input] Vec x;
            [Input(Per = Per.Sequence)] Vec z;
            [Weight] Vec v;
            [Weight] Mat W;
            [State(Initial = Initial.Learned), Gate(Tanh)] Vec constant => W * v;
            [State] Vec remembered => z * v;
            [State, Output] Vec h => Linear(x) + Prev(constant) * Prev(remembered) + 0.5 * Prev(h);
            [Output] Vec mean => MeanOverTime(h * z);
        }
        """;

    public const string LanguageModel = Lstm + """
        [Network] public partial class LanguageModel
        {
            [Input] Token w;
            [Target] Token next;
            [Target] Scalar weight;
            [Weight] Table embedding;
            [Weight] Vec bias;
            [Use] Lstm first, second;
            [Output] Vec logits => embedding * second.Apply(first.Apply(embedding[w])) + bias;
            [Loss(Mask = nameof(weight))] Scalar loss => CrossEntropy(logits, next);
        }
        """;

    public const string OneHot = """
        [Network] public partial class OneHot
        {
            [Input] Token w;
            [Target] Token next;
            [State, Gate(Tanh)] Vec h => Linear(w, Prev(h));
            [Output, Gate(Softmax)] Vec p => Linear(h);
            Vec logits => Linear(h);
            [Loss] Scalar loss => CrossEntropy(logits, next);
        }
        """;

    public const string ManyLosses = """
        [Network] public partial class ManyLosses
        {
            [Input] Vec x;
            [Target] Vec bits;
            [Target] Vec values;
            [Target] Scalar mask;
            [Target(Per = Per.Sequence)] Token label;
            [State, Gate(Elu)] Vec h => Linear(x, Prev(h));
            [Output] Vec y => Linear(h);
            Vec z => Linear(h);
            Vec logits => Linear(MeanOverTime(h), name: "mean");
            [Loss(Weight = 0.5, Mask = nameof(mask))] Scalar first => BinaryCrossEntropy(y, bits);
            [Loss(Normalizer = Normalizer.Sequence)] Scalar second => MeanSquaredError(z, values);
            [Loss(Normalizer = Normalizer.Sequence, Weight = 2)] Scalar third => CrossEntropy(logits, label);
            [Loss(Normalizer = Normalizer.Sum, Weight = 0.01)] Scalar decay => Sum(Vec.Square(h));
        }
        """;
}
