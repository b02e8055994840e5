using RnnGen.Tests.Judges;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>Sequences of every length, down to none: finite numbers, and no trace of an earlier batch.</summary>
[Trait("Category", "Widths")]
public class LengthTests
{
    public static TheoryData<string> Names => All.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void AReusedTapeLeavesNoTraceOfALargerBatch(string name)
    {
        var cell = All.Of<float>(name);
        var reused = new Run<float>(cell, maxSteps: 9, maxBatch: 6);
        foreach (var lengths in Batches.All)
        {
            reused.Fill([.. Piece.Whole(9, 8, 9, 1, 5, 9).Select(piece => piece with { Sequence = piece.Sequence + 50 })]).Forward().Backward();
            reused.Gradients.Clear();
            reused.Fill(Piece.Whole(lengths)).Forward().Backward();

            var fresh = new Run<float>(cell, Piece.Whole(lengths)).Forward().Backward();
            fresh.Everything().ShouldBeFinite();
            reused.Everything().ShouldHaveTheBitsOf(fresh.Everything());
            Loss(reused).ShouldBe(Loss(fresh));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ABatchOfNoSequencesHasNoLossAndNoGradient(string name) => ShouldHaveNothing(new Run<float>(All.Of<float>(name), maxSteps: 4, maxBatch: 3).Fill());

    [Theory]
    [MemberData(nameof(Names))]
    public void EmptySequencesHaveNoLossAndNoGradientUnlessSomethingIsPerSequence(string name)
    {
        var run = new Run<float>(All.Of<float>(name), maxSteps: 4, maxBatch: 3).Fill(Piece.Whole(0, 0));
        if (run.Cell.Layout.Objective < 0 || !run.Batch.Inputs.Any(input => input.PerSequence))
            ShouldHaveNothing(run);
        else
            Loss(run.Forward()).ShouldBeGreaterThan(0);
    }

    private static void ShouldHaveNothing(Run<float> run)
    {
        Loss(run.Forward().Backward(atEnds: false)).ShouldBe(0);
        run.Gradients.Values.ToArray().ShouldAllBe(gradient => gradient == 0);
    }

    private static double Loss(Run<float> run) => run.Cell.Layout.Objective < 0 ? 0 : run.Cell.Loss(run.Tape);
}
