using RnnGen.Generator.Scheduling;
using RnnGen.Tests.CompileAndRun;
using RnnGen.Tests.Judges;
using RnnGen.Tests.Networks;
using RnnGen.Tests.RandomCells;

namespace RnnGen.Tests.Scheduling;

public class PlanTests
{
    public static TheoryData<int> Seeds => [.. RandomCell.Seeds];

    public static TheoryData<string> Names => [.. KnownNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ARandomCellHasAPlan(int seed)
    {
        var network = new Network(RandomCell.Create(seed));
        PlanPrinter.Print(Scheduler.Schedule(network.System, network.Adjoint)).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AKnownNetworkHasAPlan(string name)
    {
        var network = SourceReader.Link(KnownNetworks.All[name]);
        PlanPrinter.Print(Scheduler.Schedule(network.System, network.Adjoint)).ShouldNotBeEmpty();
    }
}
