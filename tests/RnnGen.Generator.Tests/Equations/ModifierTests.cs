using RnnGen.Generator.Equations;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Equations;

/// <summary>What modifiers make of equations.</summary>
public class ModifierTests
{
    private const string Base = "[Cell] public partial class Base { [Input] Vec x; [State, Output, Gate(Tanh)] Vec h => Linear(x, Prev(h)); }";

    [Theory]
    [InlineData("Diagonal = true", "h = tanh(h.x·x + h.bias + h.h·h<t-1>)")]
    [InlineData("Rank = 2", "h = tanh(h.x·x + h.bias + h.h.left·h.h.right·h<t-1>)")]
    [InlineData("Heads = 2", "h = tanh(h.x·x + h.bias + [h.h.head1·h<t-1>[0…hHHead1Columns]; h.h.head2·h<t-1>[hHHead1Columns…2·hHHead1Columns]])")]
    [InlineData("LayerNorm = true", "h = tanh(h.gain·layerNorm(h.x·x + h.h·h<t-1>) + h.bias)")]
    [InlineData("MultiplicativeIntegration = true", "h = tanh(h.alpha·h.x·x·h.h·h<t-1> + h.beta1·h.h·h<t-1> + h.beta2·h.x·x + h.bias)")]
    [InlineData("Zoneout = 0.1", "h.written = tanh(h.x·x + h.h·h<t-1> + h.bias); h = zone1(0.1)·h<t-1> + (1 - zone1(0.1))·h.written")]
    [InlineData("Projection = 3", "h.wide = tanh(h.x·x + h.h·h<t-1> + h.bias); h = h.projection·h.wide")]
    public void TheEquationsAreThese(string modifier, string equations) =>
        string.Join("; ", Linked.System(Base + $"[Cell(Of = typeof(Base), {modifier})] public partial class C;").Equations.Select(EquationPrinter.Print)).ShouldBe(equations);

    [Fact]
    public void AMatrixForEachLinkIsOfThePastToo()
    {
        const string grid = "[Cell] public partial class Grid { [Input] Vec x; [Input] Predecessor left, up; [State, Output, Gate(Tanh)] Vec h => Linear(x, Prev(h, left), Prev(h, up)); }";
        Linked.System(grid + "[Cell(Of = typeof(Grid), Diagonal = true)] public partial class C;").Parameters.Select(parameter => $"{parameter.Name} {parameter.Shape}")
            .ShouldBe(["h.h.left [hidden]", "h.h.up [hidden]", "h.x [hidden × input]", "h.bias [hidden]"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Diagonal = true")]
    [InlineData("Heads = 2")]
    [InlineData("Projection = 3")]
    [InlineData("Zoneout = 0.1")]
    public void ASizeIsFixedWhateverTheModifier(string modifier)
    {
        var system = Linked.System(Base + $"[Cell(Of = typeof(Base), {modifier}), Size(\"hidden\", 6), Size(\"input\", 4)] public partial class C;");
        system.Sizes.ShouldBeEmpty();
        system["h.x"].Shape.ToString().ShouldBe("[6 × 4]");
    }
}
