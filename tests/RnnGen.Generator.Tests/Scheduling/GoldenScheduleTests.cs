using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Tests.Support;
using RnnGen.Tests.Networks;

namespace RnnGen.Generator.Tests.Scheduling;

public class GoldenScheduleTests
{
    public static TheoryData<string> Cells => [.. CellFiles.Names];

    public static TheoryData<string> Networks => [.. KnownNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Cells))]
    public void ACellOfTheLibraryIsScheduledAsAccepted(string name) => Verify(Linked.Cell(name), "Cells", name);

    [Theory]
    [MemberData(nameof(Networks))]
    public void AKnownNetworkIsScheduledAsAccepted(string name) => Verify(Linked.System(KnownNetworks.All[name]), "Networks", name);

    [Fact]
    public void NoScheduleIsLeftOver()
    {
        Golden.Names("Scheduling", "Cells").ShouldBe(CellFiles.Names, ignoreOrder: true);
        Golden.Names("Scheduling", "Networks").ShouldBe(KnownNetworks.All.Keys, ignoreOrder: true);
    }

    private static void Verify(EquationSystem system, string folder, string name) =>
        Golden.Verify(Linked.Lines(PlanPrinter.Print(Linked.Plan(system))), "Scheduling", folder, $"{name}.verified.txt");
}
