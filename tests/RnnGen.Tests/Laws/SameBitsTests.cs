using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>The same seed gives the same bits, alone and in company, in any order.</summary>
[Trait("Category", "Widths")]
public class SameBitsTests
{
    public static TheoryData<string> Names => All.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void TwoRunsGiveTheSameBits(string name)
    {
        var first = new Run<float>(All.Of<float>(name), Piece.Whole(4, 2, 3)).Forward().Backward();
        var second = new Run<float>(All.Of<float>(name), Piece.Whole(4, 2, 3)).Forward().Backward();
        second.Everything().ShouldHaveTheBitsOf(first.Everything());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheOrderOfTheSequencesChangesNoBit(string name)
    {
        var pieces = Piece.Whole(4, 2, 3, 2, 0, 7);
        var expected = Quiet(name, pieces).Values();
        Quiet(name, [.. pieces.Reverse()]).Values().ShouldHaveTheBitsOf(expected);
        Quiet(name, [.. pieces.OrderBy(piece => piece.Length)]).Values().ShouldHaveTheBitsOf(expected);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ASequenceAloneHasTheBitsThatItHasInABatch(string name)
    {
        var pieces = Piece.Whole(4, 2, 3, 2, 0, 7, 5, 5, 1, 6, 6, 6, 3);
        var together = Quiet(name, pieces).Values();
        foreach (var piece in pieces)
            Quiet(name, piece).Values().ShouldBePartOf(together);
    }

    /// <summary>Noise belongs to a place in the batch, so it is still.</summary>
    private static Run<float> Quiet(string name, params Piece[] pieces)
    {
        var run = new Run<float>(All.Of<float>(name), pieces);
        run.Tape.IsTraining = false;
        return run.Forward();
    }
}
