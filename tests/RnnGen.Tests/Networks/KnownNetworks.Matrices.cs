namespace RnnGen.Tests.Networks;

/// <summary>Matrices that a cell computes and carries.</summary>
internal static partial class KnownNetworks
{
    /// <summary>Every operation on matrices, with matrices of more rows than columns.</summary>
    public const string MatrixOperations = """
        [Cell] public partial class MatrixOperations
        {
            [Input] Vec x;
            [Weight] Mat M;
            [Weight] Vec a, b;
            [Size(5)] Vec v => Linear(x, Prev(h));
            [Size(3)] Vec k => Linear(x);
            Vec q => Linear(x);
            [Gate(Sigmoid)] Scalar f => Dot(k, q);
            Mat fresh => Hadamard(M, ScaleRows(a, Outer(v, k))) - ScaleColumns(Mat.Tanh(Prev(S)), b) / 2;
            [State] Mat S => f * Prev(S) + Mat.Sigmoid(fresh) * (1 - f) - Mat.Square(Outer(Prev(S) * q, b));
            Scalar size => Norm(S) + Sum(Mat.Relu(S)) + Sum(Mat.Abs(M));
            Vec back => Transpose(S) * v;
            [State, Output] Vec h => Vec.Tanh(S * k + S * (Transpose(Prev(S)) * (S * back)) * 0.1 + size);
        }
        """;

    /// <summary>Products of matrices, of parameters and of what is computed, transposed or not.</summary>
    public const string MatrixProducts = """
        [Cell] public partial class MatrixProducts
        {
            [Input] Vec x;
            [Weight] Mat A, B, C;
            [Weight] Vec u;
            Mat low => A * Transpose(B);
            Mat skew => 0.3 * low - Transpose(C) * C;
            [Size(4)] Vec k => Linear(x, Prev(h));
            [State] Mat S => 0.5 * Prev(S) * Hadamard(skew, Outer(u, u)) + 0.1 * Outer(k, x) * low;
            Mat inner => Transpose(S) * S;
            [State, Output] Vec h => Vec.Tanh(inner * (skew * u) + low * u);
        }
        """;

    /// <summary>Matrices that are computed of weights, and are the same for all steps: as they are, transposed, scaled, times parts of a vector, at steps and per sequence.</summary>
    public const string SharedMatrices = """
        [Network] public partial class SharedMatrices
        {
            [Input] Vec x;
            [Input(Per = Per.Sequence)] Vec about;
            [Weight] Mat A, B, W, Q;
            [Weight] Vec scale;
            Mat low => A * Transpose(B);
            Mat whole => W - 0.2 * low;
            Mat wide => Mat.Tanh(Q);
            Vec told => Vec.Sigmoid(whole * about);
            [State] Vec h => Vec.Tanh(whole * Prev(h) + Transpose(whole) * (told * Prev(h)) + Linear(x) + (0.5 * low - W) * Prev(h) + wide * Concat(Prev(h), x));
            [State] Vec back => Vec.Tanh(ScaleRows(scale, low) * Next(back) + low * h + Part(Transpose(wide) * h, 0, 2));
            [Output] Vec y => Linear(back) + Transpose(0.3 * wide) * (h + told);
        }
        """;

    /// <summary>Several matrices that multiply one vector, into one sum and into another; a transposed one that multiplies parts of a vector.</summary>
    public const string ProductsOfOneVector = """
        [Cell] public partial class ProductsOfOneVector
        {
            [Input] Vec x;
            [Weight] Mat U, V, W, Q;
            [Gate(Sigmoid)] Vec a => U * Prev(h) + V * Prev(h);
            [Gate(Tanh)] Vec b => W * Prev(h);
            [State, Output] Vec h => a * b + 0.1 * (Transpose(Q) * Concat(Prev(h), x));
        }
        """;

    /// <summary>A matrix that is computed of weights, times rows of a table: once for each distinct token.</summary>
    public const string SharedMatrixOfTokens = """
        [Cell] public partial class SharedMatrixOfTokens
        {
            [Input] Token w;
            [Weight] Mat M;
            [Weight] Table E;
            Mat bent => M + Mat.Tanh(M) * Transpose(M);
            [Gate(Tanh)] Vec k => bent * E[w] + Linear(Prev(h));
            [State, Output] Vec h => k + bent * Prev(h) * 0.1;
        }
        """;

    /// <summary>Fast weights that attend to the recent past. Ba, Hinton, Mnih, Leibo and Ionescu (2016), with two inner steps.</summary>
    public const string FastWeights = """
        [Cell] public partial class FastWeights
        {
            [Input] Vec x;
            [State] Mat A => 0.95 * Prev(A) + 0.5 * Outer(Prev(h), Prev(h));
            Vec drive => Linear(x, Prev(h));
            Vec first => Vec.Relu(LayerNorm(drive + A * Vec.Relu(drive)));
            [State, Output] Vec h => Vec.Tanh(drive + A * first);
        }
        """;

    /// <summary>A memory that unlearns what it recalls before it learns. Yang, Kautz and Hatamizadeh (2024).</summary>
    public const string GatedDelta = """
        [Network] public partial class GatedDelta
        {
            [Input] Vec x;
            [Target] Vec wanted;
            Vec rawKey => Linear(x);
            Vec k => rawKey / Norm(rawKey);
            Vec v => Linear(x);
            Vec q => Linear(x);
            [Gate(Sigmoid), Size(1)] Vec rates => Linear(x);
            Scalar rate => Sum(rates);
            [State(Initial = Initial.Learned)] Mat S => 0.9 * (Prev(S) - rate * Outer(Prev(S) * k, k)) + rate * Outer(v, k);
            [Output] Vec y => S * q;
            [Loss] Scalar loss => MeanSquaredError(y, wanted);
        }
        """;

    /// <summary>Vectors read as matrices and matrices as vectors: of a step and of the step before, of weights, in sums and by themselves.</summary>
    public const string Reshaped = """
        [Cell] public partial class Reshaped
        {
            [Input] Vec x;
            [Weight] Vec flat;
            [Weight(Rows = 2)] Mat W;
            [Size(3)] Vec k => Linear(x, Prev(h));
            Mat made => Reshape(Linear(k));
            [State] Mat S => 0.5 * Prev(S) + Outer(made * k, x) + 0.3 * Reshape(Prev(v), 2) * Max(k);
            [State] Vec v => Vec.Tanh(Reshape(S)) * Reshape(W) + 0.2 * Reshape(Prev(S)) - 0.1 * Reshape(Transpose(S));
            Mat squares => Reshape(Vec.Sin(v), 2);
            Mat across => Reshape(Reshape(Outer(Vec.Sin(k), k)), 3, 3);
            Scalar small => Sum(Reshape(squares - W, 1) * v);
            [State, Output] Vec h => Vec.Tanh(Linear(Prev(h)) + Reshape(flat) * x + Reshape(Linear(v, name: "made"), 3) * (across * k) + small);
            [Output] Vec y => Part(Reshape(S), 1, 2);
        }
        """;

    /// <summary>Two matrices of given initial values, one in each direction.</summary>
    public const string MatricesBothWays = """
        [Cell] public partial class MatricesBothWays
        {
            [Input] Vec x;
            [Size(4)] Vec k => Linear(x);
            [State(Initial = Initial.Given)] Mat forth => 0.8 * Prev(forth) + Outer(x, k);
            [State(Initial = Initial.Constant, Value = 0.25)] Mat back => 0.7 * Next(back) + Outer(k, x);
            [Output] Vec y => forth * (back * x);
        }
        """;
}
