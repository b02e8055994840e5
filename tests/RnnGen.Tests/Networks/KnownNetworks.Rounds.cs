namespace RnnGen.Tests.Networks;

/// <summary>Fixed numbers of updates within a step, and matrices that are computed of weights.</summary>
internal static partial class KnownNetworks
{
    /// <summary>The same matrices in each round, and matrices and parts of its own in each.</summary>
    public const string Rounds = """
        [Cell] public partial class Rounds
        {
            [Input] Vec x;
            [Weight(Init = Init.Normal)] Vec gains;
            [State] Vec h => Iterate(Prev(h), 3, v => Vec.Tanh(Linear(v, x)));
            Vec deep => Iterate(h, 2, (v, layer) => v + Part(gains, layer, 2) * Vec.Sigmoid(Linear(v, name: $"layer{layer}")));
            [Output] Vec y => Iterate(deep, 2, v => Iterate(v + x, 2, (u, k) => u / (1 + k + Norm(u))));
            [Output] Scalar s => Iterate(Sum(x), 4, (a, k) => a - Scalar.Tanh(a) / (k + 1));
        }
        """;

    /// <summary>Two and three values that are updated together: of different sizes that change places, of a vector, a scalar and a matrix.</summary>
    public const string Together = """
        [Cell] public partial class Together
        {
            [Input] Vec x;
            [Weight] Mat W;
            (Vec h, Vec x) gated => Iterate((x, Prev(h)), 3, (u, v, k) => (v, 2 * Vec.Sigmoid(Linear(v, bias: false, name: $"round{k}")) * u));
            (Vec s, Scalar left, Mat M) all => Iterate((Linear(gated.x, name: "s"), (Scalar)1, W), 3, (s, left, M) =>
                (Vec.Tanh(Linear(s, gated.x) + M * s), left * Scalar.Sigmoid(Sum(s)), Mat.Tanh(M + left * Outer(s, s))));
            [State, Output] Vec h => Vec.Tanh(Linear(gated.h, Prev(h)) + all.s * all.left + all.M * gated.h);
        }
        """;

    /// <summary>A series over a matrix of weights, computed once per run, in the recurrence; a matrix that each step updates.</summary>
    public const string Series = """
        [Cell] public partial class Series
        {
            [Input] Vec x;
            [Weight] Mat A;
            Mat power => Iterate(A, 3, (P, k) => A + A * P / (k + 2));
            [State, Output] Vec h => Vec.Tanh(Linear(x) + Prev(h) - power * Prev(h));
            [State] Mat S => Iterate(0.5 * Prev(S) + Outer(h, h), 2, M => Mat.Tanh(M - 0.1 * M * M));
            [Output] Vec y => S * h;
        }
        """;

    /// <summary>Transposed matrices outside of products, of weights and of what a step computes.</summary>
    public const string Exchanged = """
        [Cell] public partial class Exchanged
        {
            [Input] Vec x;
            [Weight] Mat W, V;
            Mat skew => W - Transpose(W);
            Mat across => Transpose(V);
            Mat both => Transpose(V) * Transpose(skew * V);
            [State, Output] Vec h => Vec.Tanh(Linear(x) + skew * Prev(h) + V * (across * Prev(h)));
            [State] Mat S => 0.5 * Transpose(Prev(S)) + Outer(h, h) * Mat.Tanh(Transpose(S0));
            Mat S0 => Outer(h, Vec.Tanh(h)) - both;
            [Output] Vec y => S * h;
        }
        """;
}
