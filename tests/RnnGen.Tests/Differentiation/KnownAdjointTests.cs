using RnnGen.Tests.CompileAndRun;
using RnnGen.Tests.Judges;
using RnnGen.Tests.Networks;
using Xunit.Abstractions;

namespace RnnGen.Tests.Differentiation;

public class KnownAdjointTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. KnownNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheAdjointOfAKnownNetworkIsItsGradient(string name)
    {
        AdjointSuite.Judge(SourceReader.Link(KnownNetworks.All[name]), name, seed: 1);
        output.WriteLine(Errors.Largest);
    }
}
