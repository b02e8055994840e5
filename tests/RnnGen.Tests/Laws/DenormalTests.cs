using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>After a signal comes silence: what is carried decays to zero, never into the denormal numbers, which are slow.</summary>
[Trait("Category", "Widths")]
public class DenormalTests
{
    private static readonly Piece[] s_pieces = Piece.Whole([.. Enumerable.Range(20, 160)]);

    public static TheoryData<string> Names => All.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingCarriedIsDenormal(string name)
    {
        var (run, state) = Decay(name, signalAtStart: true);
        foreach (var carried in state.Names)
        {
            for (var i = 0; i < s_pieces.Length; i++)
                state[carried, i].ToArray().ShouldNotContain(value => float.IsSubnormal(value), $"{carried} after a sequence of {s_pieces[i].Length}");
        }

        ShouldCarryNoDenormal(run);
        ShouldCarryNoDenormal(Decay(name, signalAtStart: false).Run);
    }

    [Theory]
    [InlineData("Lstm")]
    [InlineData("GruResetAfter")]
    [InlineData("Elman")]
    public void ADecayGoesThroughTheSmallestNumbersToZero(string name)
    {
        var (run, state) = Decay(name, signalAtStart: true);
        var gradients = s_pieces.SelectMany((_, i) => run.Tape.InitialGradient(run.Cell.Layout.Description.Outputs[0].Name, i).ToArray()).ToArray();
        foreach (var values in new[] { state.Values.ToArray(), gradients })
        {
            values.ShouldContain(value => value == 0);
            values.ShouldContain(value => Math.Abs(value) > 0 && Math.Abs(value) < 1e-28);
        }
    }

    private static (Run<float> Run, RecurrentState<float> State) Decay(string name, bool signalAtStart)
    {
        var cell = All.Of<float>(name);
        foreach (var shape in cell.Parameters.Shapes)
        {
            foreach (ref var weight in cell.Parameters.Write().Slice(cell.Parameters.Offset(shape.Name), shape.Count))
                weight *= shape.Kind == ParameterKind.Vector ? 0 : 0.25f;
        }

        var run = new Run<float>(cell, s_pieces);
        for (var i = 0; i < s_pieces.Length; i++)
            Silence(run.Batch, i, signalAtStart ? 0 : s_pieces[i].Length - 1);
        var state = cell.NewState(s_pieces.Length);
        run.Forward(cell.Layout.HasLinks ? null : state);
        run.Backward(atEnds: true, atOutputs: false);
        return (run, state);
    }

    /// <summary>Silences all steps of a sequence but one.</summary>
    private static void Silence(Batch<float> batch, int sequence, int signal)
    {
        for (var input = 0; input < batch.Inputs.Count; input++)
        {
            for (var step = 0; step < batch.Length(sequence); step++)
            {
                if (step != signal && batch.Inputs[input] is { IsToken: false, IsLink: false, PerSequence: false })
                    batch.Row(input, sequence, step).Clear();
            }
        }
    }

    private static void ShouldCarryNoDenormal(Run<float> run)
    {
        foreach (var carried in run.Cell.Layout.Carried)
        {
            for (var i = 0; i < s_pieces.Length; i++)
            {
                var values = carried.IsForward ? run.Tape.FinalValue(carried.Name, i) : run.Tape.InitialGradient(carried.Name[(carried.Name.IndexOf('.') + 1)..], i);
                values.ToArray().ShouldNotContain(value => float.IsSubnormal(value), $"{carried.Name} of a sequence of {s_pieces[i].Length}");
            }
        }
    }
}
