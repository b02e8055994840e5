using RnnGen.Tests.CompileAndRun;
using RnnGen.Tests.Judges;

namespace RnnGen.Tests.Linking;

/// <summary>Every function of the language against the formula of its documentation: no gradient check can find a wrong formula.</summary>
public class FormulaTests
{
    private static readonly double[] s_x = [-7, -3.1, -2.6, -1, -0.4, 0, 0.3, 1, 2.7, 3.2, 7.5];
    private static readonly double[] s_y = [0.5, -1, 2, 1.5, -0.25, 3, -2, 1, 0.75, -4, 1.25];

    public static TheoryData<string, Func<double, double>> Activations => new()
    {
        { "Identity", x => x },
        { "Sigmoid", x => 1 / (1 + Math.Exp(-x)) },
        { "Tanh", Math.Tanh },
        { "Relu", x => x > 0 ? x : 0 },
        { "Relu6", x => x > 6 ? 6 : x > 0 ? x : 0 },
        { "LeakyRelu", x => x > 0 ? x : 0.01 * x },
        { "LeakyRelu, Slope = 0.3", x => x > 0 ? x : 0.3 * x },
        { "Prelu", x => x > 0 ? x : 0.25 * x },
        { "Rrelu", x => x > 0 ? x : 11.0 / 48 * x },
        { "Rrelu, Lower = 0.1, Upper = 0.3", x => x > 0 ? x : 0.2 * x },
        { "Elu", x => x > 0 ? x : Math.Exp(x) - 1 },
        { "Elu, Slope = 2", x => x > 0 ? x : 2 * (Math.Exp(x) - 1) },
        { "Softplus", x => Math.Log(1 + Math.Exp(x)) },
        { "Softsign", x => x / (1 + Math.Abs(x)) },
        { "HardSigmoid", x => Math.Clamp(x / 6 + 0.5, 0, 1) },
    };

    public static TheoryData<string, Func<double, double, double>> Elementwise => new()
    {
        { "x + y", (x, y) => x + y },
        { "x - y", (x, y) => x - y },
        { "x * y", (x, y) => x * y },
        { "x / y", (x, y) => x / y },
        { "-x", (x, _) => -x },
        { "2 - x / 4 + 3 * y", (x, y) => 2 - x / 4 + 3 * y },
        { "1 / y", (_, y) => 1 / y },
        { "Vec.Tanh(x)", (x, _) => Math.Tanh(x) },
        { "Vec.Sigmoid(x)", (x, _) => 1 / (1 + Math.Exp(-x)) },
        { "Vec.Exp(x)", (x, _) => Math.Exp(x) },
        { "Vec.Log(x * x + 1)", (x, _) => Math.Log(x * x + 1) },
        { "Vec.Sqrt(x * x + 1)", (x, _) => Math.Sqrt(x * x + 1) },
        { "Vec.Abs(x)", (x, _) => Math.Abs(x) },
        { "Vec.Sign(x)", (x, _) => Math.Sign(x) },
        { "Vec.Step(x)", (x, _) => x >= 0 ? 1 : 0 },
        { "Vec.Round(2 * x)", (x, _) => Math.Round(2 * x) },
        { "StopGradient(x)", (x, _) => x },
        { "StraightThrough(x, y)", (x, _) => x },
        { "Bounded(x, 0.1)", (x, _) => x },
        { "Vec.Relu(x)", (x, _) => Math.Max(x, 0) },
        { "Vec.Softplus(x)", (x, _) => Math.Log(1 + Math.Exp(x)) },
        { "Vec.Softsign(x)", (x, _) => x / (1 + Math.Abs(x)) },
        { "Vec.Square(x)", (x, _) => x * x },
        { "Vec.Reciprocal(y)", (_, y) => 1 / y },
        { "Vec.LogSigmoid(x)", (x, _) => -Math.Log(1 + Math.Exp(-x)) },
        { "Vec.Max(x, y)", Math.Max },
        { "Vec.Min(x, y)", Math.Min },
        { "Vec.Max(x, 1.5)", (x, _) => Math.Max(x, 1.5) },
        { "Vec.Min(-0.5, x)", (x, _) => Math.Min(x, -0.5) },
        { "Vec.Clamp(x, -1, 2)", (x, _) => Math.Clamp(x, -1, 2) },
        { "Vec.Clamp(x, -2 - Vec.Abs(y), Vec.Abs(y))", (x, y) => Math.Clamp(x, -2 - Math.Abs(y), Math.Abs(y)) },
    };

    [Theory]
    [MemberData(nameof(Activations))]
    public void AGateIsItsFormula(string gate, Func<double, double> formula) =>
        Evaluate($"[Output, Gate({gate})] Vec z => 1 * x + 0 * y;").ShouldBe(s_x.Select(formula), 1e-14);

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void AnElementwiseExpressionIsItsFormula(string expression, Func<double, double, double> formula) =>
        Evaluate($"[Output] Vec z => {expression} + 0 * (x + y);").ShouldBe(s_x.Zip(s_y, formula), 1e-14);

    [Fact]
    public void ASoftmaxIsADistribution()
    {
        var weights = s_x.Select(Math.Exp).ToList();
        Evaluate("[Output, Gate(Softmax)] Vec z => x + 0 * y;").ShouldBe(weights.Select(weight => weight / weights.Sum()), 1e-14);
    }

    [Fact]
    public void SumsRunOverTheElements()
    {
        Evaluate("[Output] Scalar z => Sum(x) + 0 * Sum(y);").ShouldBe([s_x.Sum()], 1e-14);
        Evaluate("[Output] Scalar z => Dot(x, y);").ShouldBe([s_x.Zip(s_y, (x, y) => x * y).Sum()], 1e-14);
        Evaluate("[Output] Vec z => Concat(y, x);").ShouldBe(s_y.Concat(s_x), 1e-14);
    }

    [Fact]
    public void NormalisedVectorsAreTheirFormulas()
    {
        var mean = s_x.Average();
        var deviation = Math.Sqrt(s_x.Average(x => (x - mean) * (x - mean)) + 1e-5);
        var root = Math.Sqrt(s_x.Average(x => x * x) + 1e-5);
        Evaluate("[Output] Vec z => LayerNorm(x) + 0 * y;").ShouldBe(s_x.Select(x => (x - mean) / deviation), 1e-14);
        Evaluate("[Output] Vec z => LayerNorm(x, y);").ShouldBe(s_x.Zip(s_y, (x, y) => (x - mean) / deviation * y), 1e-14);
        Evaluate("[Output] Vec z => LayerNorm(x, y, y - x);").ShouldBe(s_x.Zip(s_y, (x, y) => ((x - mean) / deviation * y) + y - x), 1e-14);
        Evaluate("[Output] Vec z => RmsNorm(x) + 0 * y;").ShouldBe(s_x.Select(x => x / root), 1e-14);
        Evaluate("[Output] Vec z => RmsNorm(x, y);").ShouldBe(s_x.Zip(s_y, (x, y) => x / root * y), 1e-14);
    }

    [Fact]
    public void FunctionsOfAWholeVectorAreTheirFormulas()
    {
        Evaluate("[Output] Scalar z => Max(x) + 0 * Sum(y);").ShouldBe([s_x.Max()], 1e-14);
        Evaluate("[Output] Scalar z => Norm(x) + 0 * Sum(y);").ShouldBe([Math.Sqrt(s_x.Sum(x => x * x))], 1e-14);
        Evaluate("[Output] Scalar z => LogSumExp(x) + 0 * Sum(y);").ShouldBe([Math.Log(s_x.Sum(Math.Exp))], 1e-14);
        Evaluate("[Output] Vec z => CumSum(x) + 0 * y;").ShouldBe(s_x.Select((_, i) => s_x[..(i + 1)].Sum()), 1e-13);
        Evaluate("[Output] Vec z => Concat(Repeat(x, 2), y);").ShouldBe(s_x.SelectMany(x => new[] { x, x }).Concat(s_y));
    }

    [Fact]
    public void PartsAreOneAfterTheOther()
    {
        Evaluate("[Output] Vec z => Part(Concat(x, y, x - y), 1, 3);").ShouldBe(s_y);
        Evaluate("[Output] Vec z => Part(Concat(x, y), 0, 1);").ShouldBe(s_x.Concat(s_y));
    }

    [Fact]
    public void AMatrixIsItsRowsBehindOneAnother()
    {
        Evaluate("[Output] Vec z => Reshape(Outer(x, y));").ShouldBe(s_x.SelectMany(x => s_y.Select(y => x * y)), 1e-14);
        Evaluate("[Output] Vec z => Reshape(Transpose(Outer(x, y)));").ShouldBe(s_y.SelectMany(y => s_x.Select(x => x * y)), 1e-14);
        Evaluate("[Output] Vec z => Reshape(Concat(x, y + 0 * x), 2) * x;").ShouldBe([s_x.Sum(x => x * x), s_x.Zip(s_y, (x, y) => x * y).Sum()], 1e-14);
        Evaluate("[Output] Vec z => Reshape(Concat(x, x)) * (x + 0 * y);").ShouldBe([s_x.Sum(x => x * x), s_x.Sum(x => x * x)], 1e-14);
        Evaluate("[Output] Vec z => Reshape(Reshape(Outer(x, y), 1)) - Reshape(Reshape(Reshape(Outer(x, y)), 1));").ShouldAllBe(z => z == 0);
    }

    [Fact]
    public void LossesAreTheirFormulas()
    {
        Evaluate("[Output] Scalar z => MeanSquaredError(x, y);").ShouldBe([s_x.Zip(s_y, (x, y) => (x - y) * (x - y)).Average()], 1e-13);
        Evaluate("[Output] Scalar z => BinaryCrossEntropy(x, y);").ShouldBe([s_x.Zip(s_y, (x, y) => Math.Log(1 + Math.Exp(x)) - (x * y)).Sum()], 1e-13);
    }

    private static double[] Evaluate(string equation)
    {
        var network = SourceReader.Link($"[Cell] public partial class Formula {{ [Input] Vec x; [Input] Vec y; {equation} }}");
        var point = RandomAssignment.Point(network, [1], seed: 1);
        point = new Assignment(point.Lengths, network.System.Sizes.ToDictionary(size => size.Name, _ => s_x.Length)) { ["x"] = [s_x], ["y"] = [s_y] };
        foreach (var parameter in network.System.Parameters)
            point[parameter.Name] = [[.. Enumerable.Repeat(parameter.Start!.Scale, s_x.Length)]];
        return [.. new ReferenceInterpreter<Plain>(network.System, point)["z"][0].Select(element => element.Value)];
    }
}
