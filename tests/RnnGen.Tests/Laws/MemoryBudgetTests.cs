using RnnGen.Cells;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>A tape within a budget of memory gives the gradients of one without, to the bit.</summary>
[Trait("Category", "Widths")]
public class MemoryBudgetTests
{
    private static readonly int[][] s_lengths = [[4, 2, 3], [3, 0, 1], [7, 7], [19, 12, 5, 19, 1]];

    private static readonly string[] s_repeating =
    [
        nameof(LiquidTimeConstant), nameof(ActRnn), nameof(AntisymmetricRnn), nameof(GatedAntisymmetricRnn), nameof(LipschitzRnn),
    ];

    private static readonly double[] s_shares = [0, 0.2, 0.5, 0.8];

    public static TheoryData<string> Names => All.Names;

    public static TheoryData<string> Repeating => [.. s_repeating];

    public static TheoryData<string> Blocking => All.Blocking;

    /// <summary>
    /// Without the cells of which a matrix stands in several products: its gradient is summed product by product, in the whole over all steps
    /// and in blocks over those of a block, so that sums have another order.
    /// </summary>
    public static TheoryData<string> Exact => All.BlockingExcept([.. s_repeating]);

    [Theory]
    [MemberData(nameof(Exact))]
    public void GradientsHaveTheBitsOfTheWhole(string name)
    {
        foreach (var lengths in s_lengths)
        {
            var cell = All.Of<float>(name);
            var whole = new Run<float>(cell, Piece.Whole(lengths));
            var expected = whole.Forward().Backward().AllGradients();
            foreach (var share in s_shares)
            {
                var run = new Run<float>(cell, Piece.Whole(lengths)) { Tape = Budgets.Tape(cell, lengths, share, Gradients(cell.Layout)) };
                run.Forward();
                if (cell.Layout.Objective >= 0)
                    cell.Loss(run.Tape).ShouldBe(cell.Loss(whole.Tape));
                run.Backward().AllGradients().ShouldHaveTheBitsOf(expected);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void ASecondBackwardRunAddsTheSameAgain(string name)
    {
        int[] lengths = [9, 4, 9];
        var cell = All.Of<float>(name);
        var (whole, cut) = (new Run<float>(cell, Piece.Whole(lengths)), new Run<float>(cell, Piece.Whole(lengths)) { Tape = Budgets.Tape(cell, lengths, 0, Gradients(cell.Layout)) });
        whole.Forward().Backward();
        whole.Cell.Backward(whole.Tape, whole.Gradients);
        cut.Forward().Backward();
        cut.Cell.Backward(cut.Tape, cut.Gradients);
        cut.AllGradients().ShouldHaveTheBitsOf(whole.AllGradients());
    }

    [Theory]
    [MemberData(nameof(Repeating))]
    public void GradientsOfAMatrixInSeveralProductsAreThoseOfTheWhole(string name)
    {
        int[] lengths = [9, 4, 9];
        var cell = All.Of<double>(name);
        var expected = new Run<double>(cell, Piece.Whole(lengths)).Forward().Backward().AllGradients();
        foreach (var share in s_shares)
        {
            var run = new Run<double>(cell, Piece.Whole(lengths)) { Tape = Budgets.Tape(cell, lengths, share, Gradients(cell.Layout)) };
            run.Forward().Backward().AllGradients().ShouldBeNear(expected, 1e-14);
        }
    }

    [Theory]
    [MemberData(nameof(Blocking))]
    public void ARunAllocatesNothing(string name)
    {
        int[] lengths = [9, 4, 9];
        var cell = All.Of<float>(name);
        var run = new Run<float>(cell, Piece.Whole(lengths)) { Tape = Budgets.Tape(cell, lengths, 0, Gradients(cell.Layout)) };
        Allocations.Of(() =>
        {
            cell.Forward(run.Batch, run.Tape);
            cell.Backward(run.Tape, run.Gradients);
        }).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ABudgetIsKeptAndIsUsed(string name)
    {
        var cell = All.Of<float>(name);
        var whole = cell.NewTape(100, 8).Bytes;
        cell.NewTape(100, 8, whole).BlockSteps.ShouldBe(100);
        cell.NewTape(100, 8, whole).Bytes.ShouldBe(whole);
        var smallest = Budgets.Smallest(cell, 100, 8);
        cell.NewTape(100, 8, smallest).Bytes.ShouldBeLessThanOrEqualTo(smallest);
        if (!cell.Layout.CanBlock)
            smallest.ShouldBe(whole);
        for (var budget = smallest; budget < whole; budget += 1 + ((whole - smallest) / 7))
            cell.NewTape(100, 8, budget).Bytes.ShouldBeLessThanOrEqualTo(budget);
    }

    [Fact]
    public void ATooSmallBudgetSaysTheSmallest()
    {
        var lstm = All.Of<float>("Lstm");
        var smallest = Budgets.Smallest(lstm, 100, 8);
        Should.Throw<ArgumentException>(() => lstm.NewTape(100, 8, smallest - 1)).Message
            .ShouldStartWith($"A tape of RnnGen.Cells.Lstm for 8 sequences of 100 steps takes at least {smallest} bytes, not {smallest - 1}.");
        var both = All.Of<float>("BidirectionalGru");
        Should.Throw<ArgumentException>(() => both.NewTape(100, 8, 1000)).Message.ShouldContain("reads the future, so its steps must all be in memory");
    }

    [Fact]
    public void KeptValuesCanBeReadOfEveryStep()
    {
        var cell = All.Of<float>("Lstm");
        var whole = new Run<float>(cell, Piece.Whole(9, 4, 9)).Forward();
        var cut = new Run<float>(cell, Piece.Whole(9, 4, 9)) { Tape = Budgets.Tape(cell, [9, 4, 9], 0, "c") }.Forward();
        cut.Tape.BlockSteps.ShouldBeLessThan(9);
        for (var step = 0; step < 9; step++)
        {
            cut.Tape.Value("c", 2, step).ToArray().ShouldBe(whole.Tape.Value("c", 2, step).ToArray());
            cut.Tape.Value("h", 2, step).ToArray().ShouldBe(whole.Tape.Value("h", 2, step).ToArray());
        }

        Should.Throw<InvalidOperationException>(() => cut.Tape.Value("f", 2, 0)).Message.ShouldContain("name 'f' among the values to be kept");
    }

    /// <summary>The gradients that the comparison reads of every step.</summary>
    private static string[] Gradients(CellLayout layout) => [.. layout.Values.Select(value => value.Name).Where(name => name.StartsWith('δ') && !Material.IsSeed(name))];
}
