using RnnGen.Tests.Judges;
using RnnGen.Tests.RandomCells;
using RnnGen.Tests.Writing;
using Xunit.Abstractions;

namespace RnnGen.Tests.CompileAndRun;

public class RandomGeneratedTests(ITestOutputHelper output)
{
    private const int WideEvery = 5;

    public static TheoryData<int> Seeds => [.. RandomCell.Seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheGeneratedCodeOfARandomCellPassesTheJudges(int seed)
    {
        var cell = RandomCell.Create(seed);
        using var cells = new CompiledCells(DeclarationSource.Print(cell));
        var network = new Network(cell);
        GeneratedSuite.Judge(network, cells[cell.FullName], cell.Name, seed);
        if (seed % WideEvery == 0)
            GeneratedSuite.JudgeWide(network, cells[cell.FullName], cell.Name, seed);
        output.WriteLine(Errors.Largest);
    }
}
