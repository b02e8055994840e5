using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Reading;

public class ExpressionTests
{
    [Theory]
    [InlineData("x", "x")]
    [InlineData("this.x", "x")]
    [InlineData("(x)", "x")]
    [InlineData("+x", "x")]
    [InlineData("-x", "Negate(x)")]
    [InlineData("x + h", "Add(x, h)")]
    [InlineData("x - h * s / 2", "Subtract(x, Divide(Multiply(h, s), 2))")]
    [InlineData("1 - x", "Subtract(1, x)")]
    [InlineData("x * 0.5f", "Multiply(x, 0.5)")]
    [InlineData("-2 * x", "Multiply(-2, x)")]
    [InlineData("M * x", "Product(M, x)")]
    [InlineData("E * x", "Product(E, x)")]
    [InlineData("E[w]", "Gather(E, w)")]
    [InlineData("Prev(h)", "h<-1>")]
    [InlineData("Next(h)", "h<+1>")]
    [InlineData("Prev(Prev(h))", "h<-1><-1>")]
    [InlineData("Linear(x)", "Linear(x)")]
    [InlineData("Linear(w, Prev(h))", "Linear(w, h<-1>)")]
    [InlineData("Linear(second: h, first: x)", "Linear(x, h)")]
    [InlineData("Linear(x, name: \"a\", bias: false)", "Linear'a'-(x)")]
    [InlineData("d.Apply(x)", "d(x)")]
    [InlineData("d.Apply(d.Apply(x))", "d(d(x))")]
    [InlineData("Concat(x, h, x)", "Concat(x, h, x)")]
    [InlineData("Concat([x, h])", "Concat(x, h)")]
    [InlineData("Concat(new[] { x, h })", "Concat(x, h)")]
    [InlineData("Concat(new Vec[] { x, h })", "Concat(x, h)")]
    [InlineData("Vec.Tanh(x)", "Tanh(x)")]
    [InlineData("Vec.Max(x, 0)", "Max(x, 0)")]
    [InlineData("Vec.Clamp(x, -1, s)", "Clamp(x, -1, s)")]
    [InlineData("Vec.Softmax(x)", "Softmax(x)")]
    [InlineData("Last(h)", "Last(h)")]
    [InlineData("MeanOverTime(x)", "MeanOverTime(x)")]
    public void A_vector_is_read(string body, string expected) => Read.Equation(body).Print().ShouldBe(expected);

    [Theory]
    [InlineData("2", "2")]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("7 / 2", "3")]
    [InlineData("7 / 2.0", "3.5")]
    [InlineData("System.Math.PI", "3.141592653589793")]
    [InlineData("System.Math.Sqrt(64)", "8")]
    [InlineData("1 / System.Math.Sqrt(64)", "0.125")]
    [InlineData("s * s", "Multiply(s, s)")]
    [InlineData("Dot(x, h)", "Dot(x, h)")]
    [InlineData("Sum(x) - 1", "Subtract(Sum(x), 1)")]
    [InlineData("CrossEntropy(x, w)", "CrossEntropy(x, w)")]
    [InlineData("BinaryCrossEntropy(x, h)", "BinaryCrossEntropy(x, h)")]
    [InlineData("MeanSquaredError(s, 0)", "MeanSquaredError(s, 0)")]
    [InlineData("Scalar.Exp(s)", "Exp(s)")]
    public void A_scalar_is_read(string body, string expected) => Read.Equation(body, type: "Scalar").Print().ShouldBe(expected);

    [Theory]
    [InlineData("Half(x)", "static Vec Half(Vec v) => v / 2;", "Divide(x, 2)")]
    [InlineData("Leaky(x, 0.25)", "static Vec Leaky(Vec v, double slope) => Vec.Max(v, slope * v);", "Max(x, Multiply(0.25, x))")]
    [InlineData("Mix(b: x, a: h)", "static Vec Mix(Vec a, Vec b) => a - b;", "Subtract(h, x)")]
    [InlineData("Twice(Twice(x))", "static Vec Twice(Vec v) => v + v;", "Add(Add(x, x), Add(x, x))")]
    [InlineData("Scale(x)", "static Vec Scale(Vec v, double by = 3) => v * by;", "Multiply(x, 3)")]
    [InlineData("Named(x, \"a\")", "static Vec Named(Vec v, string name) => Linear(v, name: name);", "Linear'a'(x)")]
    [InlineData("x * Alpha", "const double Alpha = 0.1;", "Multiply(x, 0.1)")]
    [InlineData("x * Alpha", "static double Alpha => 1 - 0.75;", "Multiply(x, 0.25)")]
    [InlineData("x * F(2)", "static double F(double a) => a * 2 + 1;", "Multiply(x, 5)")]
    [InlineData("Helpers.Square(x)", "static class Helpers { public static Vec Square(Vec v) => v * v; }", "Multiply(x, x)")]
    [InlineData("Deep(x)", "static Vec Deep(Vec v) => Deeper(v, 1); static Vec Deeper(Vec u, double a) => u + a;", "Add(x, 1)")]
    public void Helpers_and_constants_are_inlined(string body, string helpers, string expected) => Read.Equation(body, helpers).Print().ShouldBe(expected);

    [Theory]
    [InlineData("Iterate(x, 2, v => v * h)", "Iterate(x, Multiply(v#0, h), Multiply(v#1, h))")]
    [InlineData("Iterate(x, Count, (v, k) => v / (k + 1))", "Iterate(x, Divide(v#0, 1), Divide(v#1, 2), Divide(v#2, 3))")]
    [InlineData("Iterate(x, 2, (v, k) => Linear(v, name: $\"layer{k}\"))", "Iterate(x, Linear'layer0'(v#0), Linear'layer1'(v#1))")]
    [InlineData("Iterate(x, 1, v => Iterate(v, 1, v => Twice(v)) + v)", "Iterate(x, Add(Iterate(v#0, Add(v#1, v#1)), v#0))")]
    [InlineData("Iterate(x, 2, (v, k) => Part(v, k, 2))", "Iterate(x, Part(v#0, 0, 2), Part(v#1, 1, 2))")]
    [InlineData("Iterate(update: v => -v, start: x, rounds: 1)", "Iterate(x, Negate(v#0))")]
    public void Rounds_are_written_out(string body, string expected) =>
        Read.Equation(body, "const int Count = 3; static Vec Twice(Vec v) => v + v;").Print().ShouldBe(expected);

    [Fact]
    public void Rounds_share_their_nodes()
    {
        var rounds = Read.Equation("Iterate(x, 3, v => Linear(v))").ShouldBeOfType<Iteration>();
        rounds.Values.Skip(1).Select(round => round.Node).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void A_helper_may_be_an_extension_in_another_file() =>
        Read.Cell("C", Template.Cell("Vec y => x.Half();"), "static class Extensions { public static Vec Half(this Vec v) => v / 2; }")
            .Equations.Single(equation => equation.Name == "y").Body.Print().ShouldBe("Divide(x, 2)");

    [Fact]
    public void Nodes_are_numbered_in_the_order_of_the_text()
    {
        var sum = Read.Equation("Vec.Tanh(x) + h * 2").ShouldBeOfType<Call>();
        var product = sum.Arguments[1].ShouldBeOfType<Call>();
        new[] { sum.Node, sum.Arguments[0].Node, ((Call)sum.Arguments[0]).Arguments[0].Node, product.Node, product.Arguments[0].Node, product.Arguments[1].Node }
            .ShouldBe([0, 1, 2, 3, 4, 5]);
    }

    [Fact]
    public void The_place_of_every_node_is_known()
    {
        var source = Template.Cell("Vec y => Vec.Tanh(x) + Twice(h); static Vec Twice(Vec v) => v * 2;");
        var locations = Read.Result("C", source).Locations;
        string Text(int node) => locations.Find("y", node)!.SourceTree!.ToString().Substring(locations.Find("y", node)!.SourceSpan.Start, locations.Find("y", node)!.SourceSpan.Length);
        Enumerable.Range(0, 6).Select(Text).ShouldBe(["Vec.Tanh(x) + Twice(h)", "Vec.Tanh(x)", "x", "h", "Twice(h)", "Twice(h)"]);
    }
}
