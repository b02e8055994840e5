using RnnGen.Generator.Equations;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Equations;

/// <summary>Every value has the smallest domain that fits.</summary>
public class DomainTests
{
    [Theory]
    [InlineData("W * v", "Run")]
    [InlineData("Vec.Tanh(v)", "Run")]
    [InlineData("W * z", "Sequence")]
    [InlineData("z * v", "Sequence")]
    [InlineData("Last(h)", "Sequence")]
    [InlineData("First(h) + v", "Sequence")]
    [InlineData("SumOverTime(x)", "Sequence")]
    [InlineData("MeanOverTime(h * z)", "Sequence")]
    [InlineData("x * v", "Step")]
    [InlineData("Prev(h)", "Step")]
    [InlineData("Next(x) * z", "Step")]
    [InlineData("Linear(x)", "Step")]
    [InlineData("Linear(Last(h), name: \"end\") + h", "Step")]
    public void OfARightHandSide(string body, string domain) => Of(body).ShouldBe(Enum.Parse<Domain>(domain));

    [Fact]
    public void AStateIsAValuePerStep() => Linked.System(Source("[State] Vec y => v;"))["y"].Domain.ShouldBe(Domain.Step);

    [Fact]
    public void AValuePerSequenceHasNoNeighbourInTime() =>
        Linked.Errors(Source("[Output] Vec y => SumOverTime(Last(h));")).ShouldContain(error => error.Kind == ErrorKind.WrongLifetime);

    private static Domain Of(string body) => Linked.System(Source($"[Output] Vec y => {body};"))["y"].Domain;

    private static string Source(string members) =>
        $"[Cell] public partial class C {{ [Input] Vec x; [Input(Per = Per.Sequence)] Vec z; [Weight] Vec v; [Weight] Mat W; [State, Output] Vec h => W * x + v * z + Prev(h) * x; {members} }}";
}
