using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Scheduling;

/// <summary>Workers meet wherever one reads, or adds to, what another one makes.</summary>
public class SharedWorkTests
{
    /// <summary>Rows added to a table are shared by columns, outer products by rows: both add to the same matrix.</summary>
    [Fact]
    public void TheTwoGradientsOfATiedTableDoNotOverlap()
    {
        var lines = BackwardOf("[Cell] partial class Tied { [Input] Token word; [Weight] Table E; [State] Vec h => Vec.Tanh(E[word] + Prev(h)); [Output] Vec y => E * h; }");
        var scatter = lines.FindIndex(line => line.StartsWith("Rows<V, T>.ScatterAdd(", StringComparison.Ordinal));
        var outer = lines.FindIndex(line => line.StartsWith("OuterProduct<V, T>.Add(", StringComparison.Ordinal) && line.Contains("dW_E", StringComparison.Ordinal));
        (scatter >= 0 && outer >= 0).ShouldBeTrue();
        lines[Math.Min(scatter, outer)..Math.Max(scatter, outer)].ShouldContain("stretch.Meet();");
    }

    [Fact]
    public void GradientsOfDifferentParametersDoNotWaitForEachOther() =>
        BackwardOf("[Cell] partial class Plain { [Input] Vec x; [State, Output] Vec h => Vec.Tanh(Linear(x, Prev(h))); }")
            .ShouldNotContain("stretch.Meet();");

    /// <summary>Where products are shared by columns, the columns of two sums and those of one of them are not cut at the same places.</summary>
    [Fact]
    public void ProductsThatAddToDifferentColumnsOfTheSameSumsMeet()
    {
        var lines = LinesOf("ForwardLoop1<V, T>(Tape", "[Cell] partial class Two { [Input] Vec x; [Weight] Mat A, B, C; [State, Gate(Tanh)] Vec p => A * Prev(p) + Prev(q) + x; [State, Output, Gate(Tanh)] Vec q => B * Prev(p) + C * Prev(q); }");
        lines = [.. lines.TakeWhile(line => !line.StartsWith("for (nint row", StringComparison.Ordinal))];
        var products = lines.Index().Where(line => line.Item.StartsWith("Product<V, T>", StringComparison.Ordinal)).Select(line => line.Index).ToList();
        products.Count.ShouldBe(2);
        lines[products[0]..products[1]].ShouldContain("stretch.MeetInStep();", string.Join("\n", lines.Take(30)));
    }

    private static List<string> BackwardOf(string source) => LinesOf("public static void Backward<V, T>", source);

    private static List<string> LinesOf(string method, string source)
    {
        var text = Generate.Result(source).GeneratedSources.Single(file => file.HintName.EndsWith(".g.cs", StringComparison.Ordinal)).SourceText.ToString();
        var from = text.IndexOf(method, StringComparison.Ordinal);
        return [.. text[from..].Split('\n').Select(line => line.Trim())];
    }
}
