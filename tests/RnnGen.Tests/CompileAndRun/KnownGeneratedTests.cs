using RnnGen.Tests.Judges;
using RnnGen.Tests.Networks;
using Xunit.Abstractions;

namespace RnnGen.Tests.CompileAndRun;

public class KnownGeneratedTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. KnownNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheGeneratedCodeOfAKnownNetworkPassesTheJudges(string name)
    {
        using var cells = new CompiledCells(KnownNetworks.All[name]);
        GeneratedSuite.Judge(SourceReader.Link(KnownNetworks.All[name]), cells[name], name, seed: 1);
        output.WriteLine(Errors.Largest);
    }
}
