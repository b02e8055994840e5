using RnnGen.Cells;
using RnnGen.Tests.Laws.Networks;

namespace RnnGen.Tests.Laws;

/// <summary>What holds of links beside what holds of every input.</summary>
public class LinkTests
{
    [Fact]
    public void AStateIsRefusedForAStructureLiesInOneBatch()
    {
        var (cell, batch) = Grid(2, 2);
        var tape = cell.NewTape(4, 1);
        Should.Throw<NotSupportedException>(() => cell.Forward(batch, tape, cell.NewState())).Message.ShouldContain("carries no state");
        Should.Throw<InvalidOperationException>(() => tape.Value("h"));
    }

    [Fact]
    public void UntilTheyAreSetLinksLeadNowhere()
    {
        var (cell, batch) = Grid(2, 2);
        batch.Reset([4]);
        var tape = cell.NewTape(4, 1);
        cell.Forward(batch, tape);
        for (var step = 0; step < 4; step++)
            tape.Value("h.left", 0, step).ToArray().ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void ALinkReadsTheRowOfItsStepInItsOwnSequence()
    {
        var (cell, batch) = Grid(2, 3);
        var tape = cell.NewTape(6, 1);
        cell.Forward(batch, tape);
        tape.Value("h.left", 0, 4).ToArray().ShouldBe(tape.Value("h", 0, 3).ToArray());
        tape.Value("h.up", 0, 4).ToArray().ShouldBe(tape.Value("h", 0, 1).ToArray());
        tape.Value("h.up", 0, 2).ToArray().ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void AGivenInitialValueHasTheGradientsOfAllStepsThatReadIt()
    {
        var cell = new Begun(input: 2, hidden: 3);
        cell.Initialize(4);
        var (batch, tape, gradients) = (cell.NewBatch(3, 1), cell.NewTape(3, 1), cell.NewGradients());
        batch.Reset([3]);
        batch.SetLinks("from", 0, [-1, -1, 0]);
        batch.Set("h.initial", 0, [0.1f, 0.2f, 0.3f]);
        cell.Forward(batch, tape);
        for (var step = 0; step < 3; step++)
            tape.OutputGradient("h", 0, step).Fill(1);
        cell.Backward(tape, gradients);
        tape.InitialGradient("h", 0).ToArray().ShouldBe(tape.Value("δh.initial", 0).ToArray());
        tape.InitialGradient("h", 0).ToArray().ShouldAllBe(value => value != 0);
    }

    /// <summary>The neighbours of a grid, row by row.</summary>
    private static (MultiDimensionalRnn Cell, Batch<float> Batch) Grid(int height, int width)
    {
        var cell = new MultiDimensionalRnn(input: 3, hidden: 5);
        cell.Initialize(1);
        var batch = cell.NewBatch(height * width, 1);
        batch.Reset([height * width]);
        batch.Set("x", 0, Enumerable.Range(0, 3 * height * width).Select(i => 0.1f * i).ToArray());
        batch.SetLinks("left", 0, Enumerable.Range(0, height * width).Select(step => step % width == 0 ? -1 : step - 1).ToArray());
        batch.SetLinks("up", 0, Enumerable.Range(0, height * width).Select(step => step < width ? -1 : step - width).ToArray());
        return (cell, batch);
    }
}
