using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Equations;

public class SizeTests
{
    private const string Layer = "[Cell] public partial class Layer { [Input] Vec x; [State, Output] Vec h => Linear(x, Prev(h)); }";

    [Theory]
    [InlineData("[Input] Vec x; [State, Output] Vec h => Linear(x, Prev(h));", "input, hidden")]
    [InlineData("[Input] Vec x; [Input] Vec u; [State, Output] Vec h => Linear(x, u, Prev(h));", "x, u, hidden")]
    [InlineData("[Input] Vec x; [State] Vec a => Linear(x, Prev(a)); [State, Output] Vec b => Linear(a, Prev(b));", "input, a, b")]
    [InlineData("[Input] Vec x; [State] Vec c => Linear(x, Prev(h)); [State, Output] Vec h => Vec.Tanh(c);", "input, hidden")]
    [InlineData("[Input] Vec x; [State] Vec c => Linear(x, Prev(h)); [State, Output] Vec h => Vec.Tanh(c); [Output] Vec y => Linear(h);", "input, hidden, y")]
    [InlineData("[Input] Token w; [State, Output] Vec h => Linear(w, Prev(h));", "hidden, vocabulary")]
    [InlineData("[Input] Token w; [Weight] Table embedding; [Output] Vec y => embedding * embedding[w];", "vocabulary, embedding")]
    [InlineData("[Input(16)] Vec x; [State, Output] Vec h => Linear(x, Prev(h));", "hidden")]
    [InlineData("[Input] Vec x; [State, Output, Size(8)] Vec h => Linear(x, Prev(h));", "input")]
    [InlineData("[Input] Vec x; [State, Output] Vec h => x * Vec.Tanh(Prev(h));", "input")]
    [InlineData("[Input] Vec x; [Weight] Mat W; [State, Output] Vec h => W * x + Prev(h);", "input, hidden")]
    [InlineData("[Input] Vec x; [Use] Layer one; [Output] Vec y => one.Apply(x);", "input, oneHidden")]
    [InlineData("[Input] Vec x; [Use] Layer one, two; [Output] Vec y => Linear(two.Apply(one.Apply(x)));", "input, oneHidden, twoHidden, y")]
    [InlineData("[Input] Vec x; [Output] Vec y => Linear(Linear(x, name: \"inner\"), name: \"outer\");", "input, y, yInnerX")]
    [InlineData("[Input] Vec x; [Output] Scalar y => Dot(Part(x, 0, 2), Part(x, 1, 2));", "xPart")]
    [InlineData("[Input] Vec x; [State, Output] Vec h => Reshape(Linear(x)) * Prev(h);", "input, hidden")]
    [InlineData("[Input] Vec x; [Output] Vec y => Reshape(x, 4) * Vec.Tanh(Part(x, 0, 4));", "xPart")]
    public void FreeSizesAreNamedByTheFirstRuleThatFits(string members, string expected) =>
        string.Join(", ", Linked.System($"{Layer} {Class(members)}").Sizes.Select(size => size.Name)).ShouldBe(expected);

    [Theory]
    [InlineData("Concat(h, x)", "[hidden + x]")]
    [InlineData("Concat(h, x, h, h)", "[3·hidden + x]")]
    [InlineData("Concat(u, x, u)", "[x + 10]")]
    [InlineData("1 - h", "[hidden]")]
    [InlineData("W * Concat(h, u)", "[hidden]")]
    [InlineData("Dot(h, h) * u", "[5]")]
    public void AValueHasTheShapeOfItsRightHandSide(string body, string shape) =>
        Linked.System(Class($"[Input] Vec x; [Input(5)] Vec u; [Weight] Mat W; [State] Vec h => Linear(x, u, Prev(h)) + W * Concat(Prev(h), u); [Output] Vec y => {body};"))["y"].Shape.ToString().ShouldBe(shape);

    [Fact]
    public void AMatrixTakesItsShapeFromBothSides() =>
        Linked.System(Class("[Input] Vec x; [Weight] Mat W; [State, Output] Vec h => W * Concat(x, Prev(h));"))["W"].Shape.ToString().ShouldBe("[hidden × hidden + input]");

    [Theory]
    [InlineData("[Input(3)] Vec x; [Input(4)] Vec u; [Output] Vec y => x + u;", "[3]", "[4]")]
    [InlineData("[Input] Vec x; [Weight] Mat W; [Output, Size(2)] Vec y => W * x; [Output, Size(5)] Vec z => W * x;", "[2]", "[5]")]
    [InlineData("[Input(3)] Vec x; [State, Output, Size(7)] Vec h => Concat(x, x) + Prev(h);", "[6]", "[7]")]
    public void AConflictNamesBothShapes(string members, string left, string right)
    {
        var errors = Linked.Errors(Class(members));
        errors.ShouldNotBeEmpty();
        errors.ShouldAllBe(error => error.Kind == ErrorKind.ShapeConflict);
        errors.ShouldContain(error => error.Arguments.Contains(left) && error.Arguments.Contains(right));
    }

    private static string Class(string members) => $"[Cell] public partial class C {{ {members} }}";
}
