using RnnGen.Tests.CompileAndRun;

namespace RnnGen.Tests.Laws;

/// <summary>Equations in another order are the same network: an old file still loads.</summary>
public class ReorderingTests
{
    private const string Original = """
        [Cell] public partial class Cell
        {
            [Input] Vec x;
            [Weight] Vec peephole;
            [Weight] Mat mix;
            [Gate(Sigmoid)] Vec i => Linear(x, Prev(h)) + peephole * Prev(c);
            [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(h));
            [Gate(Tanh)] Vec g => Linear(x) + mix * Prev(h);
            [State(Initial = Initial.Learned)] Vec c => f * Prev(c) + i * g;
            [State, Output] Vec h => Vec.Tanh(c);
        }
        """;

    private const string Reordered = """
        [Cell] public partial class Cell
        {
            [State, Output] Vec h => Vec.Tanh(c);
            [State(Initial = Initial.Learned)] Vec c => f * Prev(c) + i * g;
            [Gate(Tanh)] Vec g => Linear(x) + mix * Prev(h);
            [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(h));
            [Gate(Sigmoid)] Vec i => Linear(x, Prev(h)) + peephole * Prev(c);
            [Weight] Mat mix;
            [Weight] Vec peephole;
            [Input] Vec x;
        }
        """;

    [Fact]
    public void EquationsInAnotherOrderAreTheSameNetwork()
    {
        using var originals = new CompiledCells(Original);
        using var reordered = new CompiledCells(Reordered);
        var (old, now) = (LayoutOf(originals), LayoutOf(reordered));
        now.Description.Fingerprint.ShouldBe(old.Description.Fingerprint);
        now.Description.Sizes.ShouldBe(old.Description.Sizes);
        now.Parameters.ShouldBe(old.Parameters, ignoreOrder: true);

        var (theirs, ours) = (new Parameters<double>(old.Parameters), new Parameters<double>(now.Parameters));
        theirs.Initialize(seed: 4);
        ours.Initialize(seed: 4);
        foreach (var name in old.Parameters.Select(shape => shape.Name))
            ours.ValuesOf(ours.IndexOf(name)).ToArray().ShouldBe(theirs.ValuesOf(theirs.IndexOf(name)).ToArray(), name);
    }

    [Fact]
    public void AnotherEquationIsAnotherNetwork()
    {
        using var originals = new CompiledCells(Original);
        using var others = new CompiledCells(Original.Replace("Vec.Tanh(c)", "Vec.Sigmoid(c)"));
        LayoutOf(others).Description.Fingerprint.ShouldNotBe(LayoutOf(originals).Description.Fingerprint);
    }

    private static CellLayout LayoutOf(CompiledCells cells) => GeneratedRun.Of<double>(cells["Cell"], [3, 5]).Layout;
}
