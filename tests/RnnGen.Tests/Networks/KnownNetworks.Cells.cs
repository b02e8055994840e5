namespace RnnGen.Tests.Networks;

/// <summary>Single cells.</summary>
internal static partial class KnownNetworks
{
    public const string Elman = """
        [Cell] public partial class Elman
        {
            [Input] Vec x;
            [Weight] Mat Waa, Wax;
            [Weight] Vec ba;
            [State, Output, Gate(Tanh)] Vec a => Waa * Prev(a) + Wax * x + ba;
        }
        """;

    public const string Lstm = """
        [Cell] public partial class Lstm
        {
            [Input] Vec x;
            [Gate(Sigmoid)] Vec i => Linear(x, Prev(h));
            [Gate(Sigmoid)] Vec f => Linear(x, Prev(h));
            [Gate(Sigmoid)] Vec o => Linear(x, Prev(h));
            [Gate(Tanh)] Vec g => Linear(x, Prev(h));
            [State] Vec c => f * Prev(c) + i * g;
            [State, Output] Vec h => o * Vec.Tanh(c);
        }
        """;

    public const string LstmOfConcat = """
        [Cell] public partial class LstmOfConcat
        {
            [Input] Vec x;
            [Weight] Mat Wi, Wf, Wo, Wg;
            [Weight] Vec bi, bf, bo, bg;
            [Gate(Sigmoid)] Vec i => Wi * Concat(x, Prev(h)) + bi;
            [Gate(Sigmoid)] Vec f => Wf * Concat(x, Prev(h)) + bf;
            [Gate(Sigmoid)] Vec o => Wo * Concat(x, Prev(h)) + bo;
            [Gate(Tanh)] Vec g => Wg * Concat(x, Prev(h)) + bg;
            [State] Vec c => f * Prev(c) + i * g;
            [State, Output] Vec h => o * Vec.Tanh(c);
        }
        """;

    public const string ConcatOfConcat = """
        [Cell] public partial class ConcatOfConcat
        {
            [Input] Vec x;
            [Input] Vec u;
            [Weight] Mat W;
            [State, Output, Gate(Tanh)] Vec h => W * Concat(x, Concat(Prev(h), u));
        }
        """;

    public const string OtherNames = """
        [Cell] public partial class OtherNames
        {
            [Input] Vec x;
            [Input] Vec u;
            [Weight] Vec v;
            Vec same => x;
            [State(Initial = Initial.Learned), Output] Vec y => same;
            [Output] Vec z => Prev(y);
            [Output] Vec constant => v;
            [Output] Vec w => y;
            [State, Output] Vec h => u;
        }
        """;

    public const string PeepholeLstm = """
        [Network] public partial class PeepholeLstm
        {
            [Input] Vec x;
            [Target] Vec wanted;
            [Weight] Vec pi, pf, po;
            [Gate(Sigmoid)] Vec i => Linear(x, Prev(h)) + pi * Prev(c);
            [Gate(Sigmoid)] Vec f => Linear(x, Prev(h)) + pf * Prev(c);
            [Gate(Tanh)] Vec g => Linear(x, Prev(h));
            [State] Vec c => f * Prev(c) + i * g;
            [Gate(Sigmoid)] Vec o => Linear(x, Prev(h)) + po * c;
            [State] Vec h => o * Vec.Tanh(c);
            [Output, Gate(Tanh), Size(3)] Vec y => Linear(h);
            [Loss(Normalizer = Normalizer.Sum)] Scalar loss => Dot(y, wanted);
        }
        """;

    public const string GruResetBefore = """
        [Cell] public partial class GruResetBefore
        {
            [Input] Vec x;
            [Gate(Sigmoid)] Vec r => Linear(x, Prev(h));
            [Gate(Sigmoid)] Vec z => Linear(x, Prev(h));
            [Gate(Tanh)] Vec n => Linear(x) + Linear(r * Prev(h), name: "reset", bias: false);
            [State, Output] Vec h => (1 - z) * n + z * Prev(h);
        }
        """;

    public const string GruResetAfter = """
        [Cell] public partial class GruResetAfter
        {
            [Input] Vec x;
            [Gate(Sigmoid)] Vec r => Linear(x, Prev(h));
            [Gate(Sigmoid)] Vec z => Linear(x, Prev(h));
            [Gate(Tanh)] Vec n => Linear(x) + r * Linear(Prev(h), name: "hidden");
            [State, Output] Vec h => (1 - z) * n + z * Prev(h);
        }
        """;

    public const string Jordan = """
        [Cell] public partial class Jordan
        {
            [Input] Vec x;
            [Gate(Sigmoid)] Vec hidden => Linear(x, Prev(y));
            [State(Initial = Initial.Constant, Value = 0.5), Output, Gate(Softmax), Size(3)] Vec y => Linear(hidden);
        }
        """;

    public const string StabilisedGates = """
        [Cell] public partial class StabilisedGates
        {
            [Input] Vec x;
            Vec z => Linear(x, Prev(h));
            Vec i => Linear(x, Prev(h));
            Vec f => Linear(x, Prev(h));
            Vec o => Linear(x, Prev(h));
            [State(Initial = Initial.Learned)] Vec m => Vec.Max(Vec.LogSigmoid(f) + Prev(m), i);
            Vec expI => Vec.Exp(i - m);
            Vec expF => Vec.Exp(Vec.LogSigmoid(f) + Prev(m) - m);
            [State(Initial = Initial.Learned)] Vec c => expF * Prev(c) + expI * Vec.Tanh(z);
            [State(Initial = Initial.Constant, Value = 1)] Vec n => expF * Prev(n) + expI;
            [State, Output] Vec h => Vec.Sigmoid(o) * c / n;
        }
        """;

    public const string SharedMatrix = """
        [Cell] public partial class SharedMatrix
        {
            [Input] Vec x;
            [Weight] Mat U, V;
            [Weight] Scalar rate;
            [Gate(Tanh)] Vec step => V * x + U * Prev(h) + U * Prev(Prev(h));
            [State(Initial = Initial.Given), Output] Vec h => Prev(h) + rate * step;
        }
        """;
}
