namespace RnnGen.Tests.Networks;

/// <summary>Cells that attend to a memory.</summary>
internal static partial class KnownNetworks
{
    /// <summary>A decoder that attends by a small network. Bahdanau, Cho and Bengio (2015).</summary>
    public const string AdditiveAttention = """
        [Cell] public partial class AdditiveAttention
        {
            [Input] Vec x;
            [Memory] Vecs source;
            [Weight] Vec v;
            Vecs keys => Linear(source, bias: false);
            Vec query => Linear(Prev(s));
            Vec a => Vec.Softmax(Vecs.Tanh(keys + query) * v, source);
            Vec context => WeightedSum(a, source);
            [Gate(Sigmoid)] Vec z => Linear(x, context, Prev(s));
            [Gate(Sigmoid)] Vec r => Linear(x, context, Prev(s));
            Vec reset => r * Prev(s);
            [Gate(Tanh)] Vec g => Linear(x, context, reset);
            [State, Output] Vec s => z * Prev(s) + (1 - z) * g;
        }
        """;

    /// <summary>A decoder of tokens whose attention, by a bilinear form, is fed into its next step. Luong, Pham and Manning (2015).</summary>
    public const string InputFeeding = """
        [Network] public partial class InputFeeding
        {
            [Input] Token token;
            [Target] Token next;
            [Memory] Vecs source;
            [Weight] Mat W;
            [State(Initial = Initial.Learned)] Vec h => Vec.Tanh(Linear(token, Prev(h), Prev(attended)));
            Vecs keys => W * source;
            Vec a => Vec.Softmax(keys * h, source);
            [State] Vec coverage => Prev(coverage) + a;
            Vec context => WeightedSum(a, source);
            [Gate(Tanh)] [State] Vec attended => Linear(h, context);
            [Output] Vec logits => Linear(attended);
            [Loss] Scalar loss => CrossEntropy(logits, next) + 0.01 * Sum(Vec.Square(1 - coverage) * Present(source));
        }
        """;

    /// <summary>Attention without a softmax, in a cell of its own, over two memories of which one is gated.</summary>
    public const string TwoMemories = """
        [Cell] public partial class Reader
        {
            [Input] Vec query;
            [Memory] Vecs m;
            Vec weights => Vec.Sigmoid(m * query) * Present(m);
            [Output] Vec y => WeightedSum(weights, Vecs.Relu(m) - query + m);
        }

        [Cell] public partial class TwoMemories
        {
            [Input] Vec x;
            [Memory] Vecs first, second;
            [Use] Reader near, far;
            Vecs mixed => 0.5 * Linear(second) + second * 0.25;
            Vec a => near.Apply(x, first);
            Vec b => far.Apply(x, mixed);
            [State, Output] Vec h => Vec.Tanh(Linear(a, b, Prev(h)));
        }
        """;
}
