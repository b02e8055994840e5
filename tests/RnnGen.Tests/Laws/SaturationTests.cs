using System.Numerics;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>Gates that are wide open or tightly shut: every number stays finite.</summary>
[Trait("Category", "Widths")]
public class SaturationTests
{
    public static TheoryData<string> Names => All.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void SaturatedGatesGiveFiniteNumbers(string name)
    {
        Judge<float>(name);
        Judge<double>(name);
    }

    private static void Judge<T>(string name) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var cell = All.Of<T>(name);
        foreach (ref var parameter in cell.Parameters.Write())
            parameter *= T.CreateChecked(30);
        var run = new Run<T>(cell, Piece.Whole(4, 7, 0)).Forward().Backward();
        run.Everything().ShouldBeFinite();
        if (cell.Layout.Objective >= 0)
            double.IsFinite(cell.Loss(run.Tape)).ShouldBeTrue();
    }
}
