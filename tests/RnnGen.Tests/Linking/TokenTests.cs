using RnnGen.Tests.CompileAndRun;
using RnnGen.Tests.Judges;

namespace RnnGen.Tests.Linking;

public class TokenTests
{
    private static readonly double[] s_matrix = [1, 2, 3, 4, 5, 6];

    [Fact]
    public void LinearOfATokenIsTheTokensRowOfItsTable()
    {
        var network = SourceReader.Link("[Cell] public partial class Chosen { [Input(3)] Token w; [Output, Size(2)] Vec y => Linear(w); }");
        Evaluate(network, ("w", [[2]]), ("y.w", [s_matrix]), ("y.bias", [[10, 20]])).ShouldBe([15, 26]);
    }

    [Fact]
    public void ATableGivesTheRowOfAToken()
    {
        var network = SourceReader.Link("[Cell] public partial class Row { [Input(3)] Token w; [Weight(Columns = 2)] Table E; [Output] Vec y => E[w]; }");
        Evaluate(network, ("w", [[2]]), ("E", [s_matrix])).ShouldBe([5, 6]);
    }

    [Fact]
    public void ATableTimesAVectorHasOneElementPerToken()
    {
        var network = SourceReader.Link(
            "[Cell] public partial class Tied { [Input] Token w; [Weight(Rows = 3, Columns = 2)] Table E; [Output] Vec y => E * E[w]; }");
        Evaluate(network, ("w", [[1]]), ("E", [s_matrix])).ShouldBe([11, 25, 39]);
    }

    [Fact]
    public void CrossEntropyIsTheLogarithmOfTheProbability()
    {
        var network = SourceReader.Link("[Cell] public partial class Surprise { [Input] Vec x; [Input(3)] Token w; [Output] Scalar y => CrossEntropy(x, w); }");
        Evaluate(network, ("w", [[1]]), ("x", [[0.5, -1, 2]])).ShouldBe([1 + Math.Log(Math.Exp(0.5) + Math.Exp(-1) + Math.Exp(2))], 1e-14);
    }

    private static double[] Evaluate(Network network, params (string Name, double[][] Value)[] values)
    {
        var point = new Assignment([1], network.System.Sizes.ToDictionary(size => size.Name, size => size.Constant > 0 ? size.Constant : 3));
        foreach (var (name, value) in values)
            point[name] = value;
        return [.. new ReferenceInterpreter<Plain>(network.System, point)["y"][0].Select(element => element.Value)];
    }
}
