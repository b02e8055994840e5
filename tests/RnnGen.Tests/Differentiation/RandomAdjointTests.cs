using RnnGen.Tests.Judges;
using RnnGen.Tests.RandomCells;
using Xunit.Abstractions;

namespace RnnGen.Tests.Differentiation;

public class RandomAdjointTests(ITestOutputHelper output)
{
    public static TheoryData<int> Seeds => [.. RandomCell.Seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheAdjointOfARandomCellIsItsGradient(int seed)
    {
        var network = new Network(RandomCell.Create(seed));
        AdjointSuite.Judge(network, $"Random{seed}", seed, eachLeaf: false);
        output.WriteLine(Errors.Largest);
    }
}
