using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>Results do not depend on the number of threads, nor on the stretches in which steps are run.</summary>
[Trait("Category", "Widths")]
public class ThreadTests
{
    private static readonly Piece[] s_pieces = Piece.Whole(9, 4, 7, 1, 0, 9, 3, 8, 8, 8, 2, 5, 6, 9, 1, 7, 4, 9, 9, 2);

    public static TheoryData<string> Names => All.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryNumberOfWorkersGivesTheSameBits(string name)
    {
        var alone = Everything(name, workers: 1, stretchRows: 1000);
        foreach (var (workers, stretchRows) in new[] { (2, 1000), (5, 30), (1, 1) })
        {
            Everything(name, workers, stretchRows).ShouldHaveTheBitsOf(alone);
            Everything(name, workers, stretchRows, sharesColumns: true).ShouldHaveTheBitsOf(alone);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingIsAllocated(string name)
    {
        var run = new Run<float>(All.Of<float>(name), s_pieces);
        run.Tape.Workers = 2;
        run.Forward().Backward();
        Allocations.Of(() =>
        {
            run.Cell.Forward(run.Batch, run.Tape);
            run.Cell.Backward(run.Tape, run.Gradients);
        }).ShouldBe(0);
    }

    private static Dictionary<string, float[]> Everything(string name, int workers, int stretchRows, bool sharesColumns = false)
    {
        var run = new Run<float>(All.Of<float>(name), s_pieces);
        (run.Tape.Workers, run.Tape.StretchRows, run.Tape.SharesColumns) = (workers, stretchRows, sharesColumns);
        return run.Forward().Backward().Everything();
    }
}
