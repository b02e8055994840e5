namespace RnnGen.Tests.CompileAndRun;

/// <summary>Equations that are no more than other names of what the caller gives.</summary>
public class OtherNamesTests
{
    [Theory]
    [InlineData("[Cell] public partial class C { [Input] Vec x; [Output] Vec y => x; }")]
    [InlineData("[Cell] public partial class C { [Input] Vec x; Vec e => x; [State] Vec h => e; [Output] Vec y => h + 2 * Prev(h); }")]
    [InlineData("[Cell] public partial class D { [Input] Vec x; [Output] Vec y => x - Prev(x); } [Cell] public partial class C { [Input] Vec x; [Use] D d; [Output] Vec y => d.Apply(x); }")]
    [InlineData("[Cell] public partial class C { [Input] Vec x; [State(Initial = Initial.Learned)] Vec h => 2 * x; [Output] Vec y => Prev(h); }")]
    public void AnotherNamePassesTheJudges(string source)
    {
        using var cells = new CompiledCells(source);
        GeneratedSuite.Judge(SourceReader.Link(source), cells["C"], "C", seed: 1);
    }
}
