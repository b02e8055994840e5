using RnnGen.Generator.Equations.Declarations;
using RnnGen.Tests.CompileAndRun;
using RnnGen.Tests.Writing;

namespace RnnGen.Tests.RandomCells;

public class RoundTripTests
{
    public static TheoryData<int> Seeds => [.. RandomCell.Seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ARandomCellIsReadAsItWasWritten(int seed)
    {
        var written = RandomCell.Create(seed);
        var text = DeclarationSource.Print(written);
        var read = SourceReader.Read(text).ShouldHaveSingleItem();
        for (var i = 0; i < written.Equations.Count; i++)
            read.Equations[i].ShouldBe(written.Equations[i], text);
        read.ShouldBe(written, text);
    }
}
