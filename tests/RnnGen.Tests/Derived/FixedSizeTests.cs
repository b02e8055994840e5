using RnnGen.Cells;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Derived;

/// <summary>A cell of the library with sizes that are known at compile time.</summary>
[Cell(Of = typeof(Lstm))]
[Size("input", 5), Size("hidden", 16)]
public partial class Lstm16;

/// <summary>Fixed sizes change the code, not the results.</summary>
public class FixedSizeTests
{
    [Fact]
    public void RunsAndStreamsAreThoseOfTheOtherCell()
    {
        ISubject<float> derived = All.New<float>(typeof(Lstm16)), other = All.New<float>(typeof(Lstm), 5, 16);
        derived.Layout.Description.Sizes.ShouldBeEmpty();
        Outputs(derived).ShouldBe(Outputs(other));
        Steps(derived).ShouldBe(Steps(other));
    }

    private static float[] Outputs(ISubject<float> cell)
    {
        Material.Fill(cell.Parameters, 0.4);
        var (batch, tape) = (cell.NewBatch(7, 3), cell.NewTape(7, 3));
        Piece[] pieces = [new(0, 0, 7), new(1, 0, 4), new(2, 0, 1)];
        Material.Fill(batch, pieces);
        cell.Forward(batch, tape);
        Material.Arrive(cell, tape, pieces, atEnds: true, atOutputs: true);
        var gradients = cell.Parameters.NewLike();
        cell.Backward(tape, gradients);
        return [.. tape.Value("h", 0, 6), .. tape.Value("h", 1, 3), .. gradients.Values];
    }

    private static float[] Steps(ISubject<float> cell)
    {
        var state = cell.NewState();
        return [.. cell.Step([1, 2, 3, 4, 5], state), .. cell.Step([0.5f, 0, 0.2f, -1, 1], state)];
    }
}
