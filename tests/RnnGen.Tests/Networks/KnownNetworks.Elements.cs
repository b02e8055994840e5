namespace RnnGen.Tests.Networks;

/// <summary>Functions of whole vectors, and vectors of different sizes.</summary>
internal static partial class KnownNetworks
{
    public const string Reductions = """
        [Network] public partial class Reductions
        {
            [Input] Vec x;
            [Target] Scalar wanted;
            [Weight] Vec v;
            [State, Gate(Tanh)] Vec h => Linear(x, Prev(h)) + LogSumExp(Prev(h)) * Vec.Softmax(Prev(h)) + CumSum(v) / (2 + Norm(v));
            Scalar largest => Max(h * v);
            [State] Scalar energy => 0.5 * Prev(energy) + Norm(h) - LogSumExp(v) + largest * Mean(CumSum(h));
            Vec running => CumSum(Vec.Softmax(h) * energy);
            [Output] Scalar y => Dot(running, v) + Max(v) + Sum(CumSum(CumSum(x)));
            [Loss] Scalar loss => MeanSquaredError(y, wanted);
        }
        """;

    /// <summary>The ordered-neuron LSTM with chunks of three. Shen, Tan, Sordoni and Courville (2019).</summary>
    public const string OrderedNeurons = """
        [Cell] public partial class OrderedNeurons
        {
            [Input] Vec x;
            Vec forgetting => CumSum(Vec.Softmax(Linear(x, Prev(h))));
            Vec writing => 1 - CumSum(Vec.Softmax(Linear(x, Prev(h))));
            Vec both => forgetting * writing;
            [Gate(Sigmoid)] Vec f => Linear(x, Prev(h));
            [Gate(Sigmoid)] Vec i => Linear(x, Prev(h));
            [Gate(Sigmoid)] Vec o => Linear(x, Prev(h));
            [Gate(Tanh)] Vec g => Linear(x, Prev(h));
            Vec keep => f * Repeat(both, 3) + Repeat(forgetting - both, 3);
            Vec add => i * Repeat(both, 3) + Repeat(writing - both, 3);
            [State] Vec c => keep * Prev(c) + add * g;
            [State, Output] Vec h => o * Vec.Tanh(c);
        }
        """;

    /// <summary>The LSTM with a projection, whose cell and output have different sizes. Sak, Senior and Beaufays (2014).</summary>
    public const string ProjectedLstm = """
        [Cell] public partial class ProjectedLstm
        {
            [Input] Vec x;
            [Weight] Vec pi, pf, po;
            [Gate(Sigmoid)] Vec i => Linear(x, Prev(r)) + pi * Prev(c);
            [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(r)) + pf * Prev(c);
            [Gate(Tanh)] Vec g => Linear(x, Prev(r));
            [State] Vec c => f * Prev(c) + i * g;
            [Gate(Sigmoid)] Vec o => Linear(x, Prev(r)) + po * c;
            Vec m => o * Vec.Tanh(c);
            [State, Output] Vec r => Linear(m, bias: false);
        }
        """;

    /// <summary>A weight once per run through every function of a vector.</summary>
    public const string VectorsOfWeights = """
        [Cell] public partial class VectorsOfWeights
        {
            [Input] Vec x;
            [Weight] Vec v;
            [Weight] Vec small;
            Vec up => CumSum(Vec.Softmax(v)) * Repeat(small, 2);
            [State, Output] Vec h => Vec.Tanh(up * Prev(h) + Linear(x) * Norm(small) + Repeat(small, 2) * Max(v) + CumSum(v));
        }
        """;
}
