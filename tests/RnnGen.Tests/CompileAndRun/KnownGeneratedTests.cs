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
        var network = SourceReader.Link(KnownNetworks.All[name]);
        GeneratedSuite.Judge(network, cells[name], name, seed: 1);
        GeneratedSuite.JudgeWide(network, cells[name], name, seed: 2);
        output.WriteLine(Errors.Largest);
    }
}
