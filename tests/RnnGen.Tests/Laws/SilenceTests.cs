using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>
/// A second of signal and then sixty seconds of silence, at 100 steps a second: what travels through time is zero or a normal number at
/// every step, in both directions, and comes to rest at zero.
/// </summary>
public class SilenceTests
{
    private const int Signal = 100;
    private const int Chunk = 100;
    private const int Chunks = 61;

    public static TheoryData<string> Cells => ["Lstm", "GruResetAfter", "GruResetBefore", "Elman", "PeepholeLstm", "MinimalGatedUnit", "CoupledLstm", "Ugrnn"];

    [Theory]
    [MemberData(nameof(Cells))]
    public void AStreamDecaysToZeroWithoutDenormals(string name)
    {
        var cell = Decaying(name);
        var state = cell.NewState();
        var input = new float[cell.Layout.Inputs[0].Width];
        for (var step = 0; step < Chunks * Chunk; step++)
        {
            input.AsSpan().Fill(step < Signal ? (step % 7) - 3 : 0);
            cell.Step(input, state);
            ShouldBeNormal(state.Values, $"the state of {name} after step {step}");
        }

        state.Values.ToArray().ShouldAllBe(value => value == 0);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void TrainingCarriesNoDenormals(string name)
    {
        var cell = Decaying(name);
        var states = cell.Layout.Carried.Where(carried => carried.IsForward).Select(carried => carried.Name).ToArray();
        var (batch, tape, gradients) = (cell.NewBatch(Chunk, 2), cell.NewTape(Chunk, 2), cell.Parameters.NewLike());
        var state = cell.NewState(2);
        for (var chunk = 0; chunk < Chunks; chunk++)
        {
            batch.Reset([Chunk, Chunk]);
            for (var step = 0; chunk == 0 && step < Signal; step++)
                batch.Row(0, 0, step).Fill((step % 7) - 3);
            cell.Forward(batch, tape, state);
            tape.OutputGradient(cell.Layout.Description.Outputs[0].Name, 0, Chunk - 1).Fill(1);
            cell.Backward(tape, gradients);
            foreach (var carried in states)
            {
                ShouldBeNormal(tape.InitialGradient(carried, 0), $"the gradient of the initial {carried} in chunk {chunk}");
                for (var step = 0; step < Chunk; step++)
                    ShouldBeNormal(tape.Value(carried, 0, step), $"{carried} at step {step} of chunk {chunk}");
            }
        }

        state.Values.ToArray().ShouldAllBe(value => value == 0);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void BlocksGiveTheBitsOfTheWholeDownToTheSmallestNumbers(string name)
    {
        var cell = Decaying(name);
        var batch = cell.NewBatch(400, 2);
        batch.Reset([400, 250]);
        batch.Row(0, 0, 0).Fill(1);
        batch.Row(0, 1, 30).Fill(-1);
        var (whole, cut) = (cell.NewTape(400, 2), Budgets.Tape(cell, [400, 250], 0));
        var (expected, actual) = (cell.Parameters.NewLike(), cell.Parameters.NewLike());
        foreach (var (tape, gradients) in new[] { (whole, expected), (cut, actual) })
        {
            cell.Forward(batch, tape);
            tape.OutputGradient(cell.Layout.Description.Outputs[0].Name, 0, 399).Fill(1);
            tape.OutputGradient(cell.Layout.Description.Outputs[0].Name, 1, 40).Fill(1);
            cell.Backward(tape, gradients);
        }

        Subjects.Comparison.Bits(actual.Values).SequenceEqual(Subjects.Comparison.Bits(expected.Values)).ShouldBeTrue();
    }

    /// <summary>Without biases, a state decays in silence.</summary>
    private static ISubject<float> Decaying(string name)
    {
        var cell = All.Of<float>(name);
        foreach (var shape in cell.Parameters.Shapes)
        {
            foreach (ref var weight in cell.Parameters.Write().Slice(cell.Parameters.Offset(shape.Name), shape.Count))
                weight *= shape.Kind == ParameterKind.Vector ? 0 : 0.25f;
        }

        return cell;
    }

    private static void ShouldBeNormal(ReadOnlySpan<float> values, string what)
    {
        foreach (var value in values)
        {
            if (float.IsSubnormal(value))
                throw new ShouldAssertException($"{what} is {value}");
        }
    }
}
