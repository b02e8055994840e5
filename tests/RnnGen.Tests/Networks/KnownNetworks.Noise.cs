namespace RnnGen.Tests.Networks;

/// <summary>Networks that draw random numbers while training.</summary>
internal static partial class KnownNetworks
{
    public const string DroppedInput = """
        [Cell] public partial class DroppedInput
        {
            [Input] Vec x;
            [State, Output, Gate(Tanh)] Vec h => Linear(Dropout(x, 0.4), name: "in") + Linear(Prev(h));
        }
        """;

    public const string DroppedStates = """
        [Cell] public partial class DroppedStates
        {
            private const double Rate = 0.3;

            [Input] Vec x;
            Vec kept => Dropout(Prev(h), Rate, Per.Sequence);
            [Gate(Sigmoid)] Vec z => Linear(x, kept);
            [State(Initial = Initial.Learned)] Vec h => z * Prev(h) + (1 - z) * Dropout(Vec.Tanh(Linear(x, kept)), Rate / 2);
            [State, Gate(Rrelu)] Vec back => Linear(Dropout(h, Rate, Per.Sequence), name: "in") + Linear(Next(back));
            [Output] Vec y => Linear(back, Prev(h));
        }
        """;

    public const string DroppedSummary = """
        [Network] public partial class DroppedSummary
        {
            [Input] Vec x;
            [Input(Per = Per.Sequence)] Vec about;
            [Target(Per = Per.Sequence)] Token kind;
            [State, Gate(Tanh)] Vec h => Linear(x, Prev(h)) + Linear(Mask(about), name: "about");
            [State, Gate(Rrelu)] Scalar s => Dot(h, v) + 0.5 * Prev(s);
            [Weight] Vec v;
            Vec summary => Dropout(Concat(Last(h), MeanOverTime(s * Dropout(h, 0.2))), 0.5, Per.Sequence);
            [Output] Vec logits => Linear(summary);
            [Loss] Scalar loss => CrossEntropy(logits, kind);
            static Vec Mask(Vec value) => Dropped(value, 0.25, Per.Sequence);
            static Vec Dropped(Vec value, double rate, Per per) => Dropout(value, rate, per);
        }
        """;

    public const string ZoneoutLstm = """
        [Cell] public partial class ZoneoutLstm
        {
            [Input] Vec x;
            [Gate(Sigmoid)] Vec i => Linear(x, Prev(h));
            [Gate(Sigmoid)] Vec f => Linear(x, Prev(h));
            [Gate(Sigmoid)] Vec o => Linear(x, Prev(h));
            [Gate(Tanh)] Vec g => Linear(x, Prev(h));
            [State] Vec c => Zoneout(Prev(c), f * Prev(c) + i * g, 0.5);
            [State, Output] Vec h => Zoneout(Prev(h), o * Vec.Tanh(c), 0.05);
        }
        """;

    public const string DroppedLanguageModel = Lstm + """
        [Network] public partial class DroppedLanguageModel
        {
            [Input] Token w;
            [Target] Token next;
            [Weight] Table embedding;
            [Use] Lstm first, second;
            Vec lower => first.Apply(Dropout(embedding[w], 0.1));
            Vec upper => second.Apply(Dropout(lower, 0.3));
            [Output] Vec logits => Linear(Dropout(upper, 0.3), name: "out");
            [Loss] Scalar loss => CrossEntropy(logits, next);
        }
        """;

    /// <summary>Weights of which a run drops elements: one of them twice alike, another with two masks.</summary>
    public const string DroppedWeights = """
        [Cell] public partial class DroppedWeights
        {
            [Input] Vec x;
            [Weight] Mat U, V;
            Mat kept => DropConnect(U, 0.5);
            [State, Gate(Tanh)] Vec h => Linear(x) + kept * Prev(h) + 0.1 * (kept * (kept * Prev(h)));
            [Output] Vec y => DropConnect(V, 0.3) * h + DropConnect(V, 0.2) * Dropout(h, 0.25);
        }
        """;
}
