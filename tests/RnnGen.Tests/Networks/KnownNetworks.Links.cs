namespace RnnGen.Tests.Networks;

/// <summary>States that read other steps than their neighbours in time: grids, trees and other structures.</summary>
internal static partial class KnownNetworks
{
    /// <summary>A recurrent network over a grid: two predecessors. Graves, Fernández and Schmidhuber (2007).</summary>
    public const string Grid = """
        [Cell] public partial class Grid
        {
            [Input] Predecessor left, up;
            [Input] Vec x;
            [State, Output, Gate(Tanh)] Vec h => Linear(x, Prev(h, left), Prev(h, up));
        }
        """;

    /// <summary>A node of a tree with any number of children: sums over them, and a forget gate for each. Tai, Socher and Manning (2015).</summary>
    public const string ChildSum = """
        [Network] public partial class ChildSum
        {
            [Input] Token word;
            [Target] Token sentiment;
            [Input] Successor parent;
            [Weight] Table embedding;
            [Weight] Mat U;
            Vec x => embedding[word];
            Vec below => Sum(h, parent);
            [Gate(Sigmoid)] Vec i => Linear(x, below);
            [Gate(Sigmoid)] Vec o => Linear(x, below);
            [Gate(Tanh)] Vec g => Linear(x, below);
            [State] Vec forget => Linear(x);
            [State] Vec kept => Vec.Sigmoid(Next(forget, parent) + U * h) * c;
            [State] Vec c => i * g + Sum(kept, parent);
            [State] Vec h => o * Vec.Tanh(c);
            [Output] Vec logits => Linear(h);
            [Loss] Scalar loss => CrossEntropy(logits, sentiment);
        }
        """;

    /// <summary>From the leaves to the root and back: each node knows its subtree and what is around it.</summary>
    public const string UpAndDown = """
        [Cell] public partial class UpAndDown
        {
            [Input] Vec x;
            [Input] Successor parent;
            [State, Gate(Tanh)] Vec up => Linear(x, Sum(up, parent));
            [State(Initial = Initial.Learned), Output, Gate(Tanh)] Vec down => Linear(up, Next(down, parent));
        }
        """;

    /// <summary>Initial values of every kind, beside ordinary time; a state read over a path of two links.</summary>
    public const string LinkedStarts = """
        [Network] public partial class LinkedStarts
        {
            [Input] Vec x;
            [Input] Predecessor a, b;
            [Target] Vec wanted;
            [State(Initial = Initial.Learned), Gate(Tanh)] Vec first => Linear(x, Prev(first, a), Prev(first));
            [State(Initial = Initial.Given), Gate(Tanh)] Vec second => Linear(first, Prev(second, a)) + 0.5 * Prev(Prev(second, a), b);
            [State(Initial = Initial.Constant, Value = 0.25)] Scalar count => 0.5 * (Prev(count, a) + Prev(count, b)) + 0.1 * Mean(second);
            [State(Initial = Initial.Learned)] Vec third => Vec.Tanh(Prev(third, b) * count + Prev(Prev(third), a) + second);
            [Output] Vec y => Linear(third, Prev(x, b)) + Prev(Prev(x), a) * count;
            [Loss] Scalar loss => MeanSquaredError(y, wanted);
        }
        """;

    /// <summary>A matrix that is read over links, and what leads to a step from later ones.</summary>
    public const string LinkedMatrices = """
        [Cell] public partial class LinkedMatrices
        {
            [Input] Vec x;
            [Input] Predecessor from;
            [Input] Successor to;
            Vec k => Linear(x);
            Vec v => Linear(x);
            [State(Initial = Initial.Learned)] Mat S => 0.5 * Prev(S, from) + 0.3 * Sum(S, to) + Outer(v, k);
            [State] Vec read => S * k;
            [Output] Vec y => Vec.Tanh(Sum(read, from) + Next(read, to) + Sum(x, to));
        }
        """;

    /// <summary>A cell with links inside a network, in two streams that scan a grid in two directions, and in a second layer.</summary>
    public const string TwoScans = """
        [Cell] public partial class Scan
        {
            [Input] Vec x;
            [Input] Predecessor side, above;
            [Gate(Sigmoid)] Vec i => Linear(x, Prev(h, side), Prev(h, above));
            [Gate(Sigmoid)] Vec f => Linear(x, Prev(h, side));
            [State] Vec c => f * Prev(c, side) + (1 - f) * Prev(c, above) + i * x;
            [State, Output] Vec h => Vec.Tanh(c);
        }

        [Cell] public partial class TwoScans
        {
            [Input] Vec x;
            [Input] Predecessor left, up, upRight;
            [Use] Scan near, far;
            Vec first => near.Apply(x, left, up);
            Vec second => near.Apply(x, upRight, up);
            Vec both => first + second;
            [Output] Vec y => far.Apply(both, left, upRight) * Last(first);
        }
        """;

    /// <summary>Products make what is read over links, with nothing done to them.</summary>
    public const string LinearLinks = """
        [Cell] public partial class LinearLinks
        {
            [Input] Vec x;
            [Input] Predecessor a;
            [Input] Successor b;
            [State, Output] Vec h => Linear(x, Prev(h, a));
            [State] Vec s => Linear(h);
            [Output] Vec y => Prev(h, a);
            [Output] Vec z => Sum(s, a) + Next(h, b);
        }
        """;
}
