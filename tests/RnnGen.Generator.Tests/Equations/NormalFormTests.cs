using RnnGen.Generator.Equations;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Equations;

public class NormalFormTests
{
    [Theory]
    [InlineData("(x + u) + (v + w)", "x + u + v + w")]
    [InlineData("x - (u - v)", "x - (u - v)")]
    [InlineData("2 * (3 * x)", "6·x")]
    [InlineData("x * 2 * u / 4", "0.5·x·u")]
    [InlineData("1 + x + 2", "x + 3")]
    [InlineData("-(-x)", "x")]
    [InlineData("x / u", "x / u")]
    [InlineData("x / (u * v)", "x / (u·v)")]
    [InlineData("(x + u) * v", "(x + u)·v")]
    [InlineData("Linear(x, u)", "y.x·x + y.u·u + y.bias")]
    [InlineData("Linear(x, bias: false)", "y.x·x")]
    [InlineData("Linear(x * u, name: \"both\")", "y.both.weight·(x·u) + y.both.bias")]
    [InlineData("Vec.Relu(x)", "max(0, x)")]
    [InlineData("Vec.LogSigmoid(x)", "-softplus(-x)")]
    public void OfARightHandSide(string body, string expected) => EquationPrinter.Print(System(body)["y"].Definition!).ShouldBe(expected);

    [Fact]
    public void EqualOperationsAreOneNode()
    {
        var sum = System("Vec.Tanh(x + u) * Vec.Exp(x + u)")["y"].Definition!;
        sum.Arguments[0].Arguments[0].ShouldBeSameAs(sum.Arguments[1].Arguments[0]);
    }

    [Theory]
    [InlineData("M * Concat(x, u)", "M[columns]·x + M[columns]·u")]
    [InlineData("M * Concat(x, Concat(u, v))", "M[columns]·x + M[columns]·u + M[columns]·v")]
    public void AMatrixTimesAConcatenationIsASum(string body, string expected) => EquationPrinter.Print(System(body, "[Weight] Mat M;")["y"].Definition!).ShouldBe(expected);

    [Fact]
    public void AGateIsItsActivationOfTheNet() => EquationPrinter.Print(Linked.Cell("Ugrnn")["c"]).ShouldBe("c = tanh(c.x·x + c.h·h<t-1> + c.bias)");

    [Fact]
    public void ACellInACellStandsUnderTheNameOfItsField()
    {
        var system = Linked.Cell("TwoLayerLstm");
        EquationPrinter.Print(system["second.c"]).ShouldBe("second.c = second.f·second.c<t-1> + second.i·second.g");
        system.Parameters.Select(parameter => parameter.Name).ShouldContain("second.i.x");
    }

    private static EquationSystem System(string body, string weights = "") =>
        Linked.System($"[Cell] public partial class C {{ [Input(4)] Vec x, u, v, w; {weights} [Output] Vec y => {body}; [Output] Vec all => x + u + v + w; }}");
}
