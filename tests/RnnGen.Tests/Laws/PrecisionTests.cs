using RnnGen.Tests.Judges;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>Single precision is double precision, rounded.</summary>
[Trait("Category", "Widths")]
public class PrecisionTests
{
    public static TheoryData<string> Names => All.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void FloatAgreesWithDouble(string name)
    {
        foreach (var lengths in Batches.All)
        {
            var single = new Run<float>(All.Of<float>(name), Piece.Whole(lengths)).Forward().Backward();
            var precise = new Run<double>(All.Of<double>(name), Piece.Whole(lengths)).Forward().Backward();
            single.Everything().ShouldBeNear(precise.Everything(), 1e-4);
            if (single.Cell.Layout.Objective >= 0)
                single.Cell.Loss(single.Tape).ShouldBe(precise.Cell.Loss(precise.Tape), 1e-4);
        }
    }
}
