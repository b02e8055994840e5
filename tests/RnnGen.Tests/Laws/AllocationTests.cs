using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>A hot path allocates nothing.</summary>
public class AllocationTests
{
    public static TheoryData<string> Names => All.Names;

    public static TheoryData<string> Stepping => All.Stepping;

    [Theory]
    [MemberData(nameof(Names))]
    public void ARunAllocatesNothing(string name)
    {
        var run = new Run<float>(All.Of<float>(name), Piece.Whole(4, 2, 3));
        var state = run.Cell.Layout.HasLinks ? null : run.Cell.NewState(3);
        Allocations.Of(() =>
        {
            run.Cell.Forward(run.Batch, run.Tape, state);
            run.Cell.Backward(run.Tape, run.Gradients);
        }).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadingTheLossAndTheOutputsAllocatesNothing(string name)
    {
        var run = new Run<float>(All.Of<float>(name), Piece.Whole(4, 2, 3)).Forward();
        Allocations.Of(() =>
        {
            _ = run.Cell.Layout.Objective < 0 ? 0 : run.Cell.Loss(run.Tape);
            for (var output = 0; output < run.Cell.Layout.Description.Outputs.Count; output++)
                _ = run.Cell.Output(run.Tape, output, sequence: 1, step: 0);
        }).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void FillingABatchAllocatesNothing(string name)
    {
        var batch = new Run<float>(All.Of<float>(name), Piece.Whole(4, 2, 3)).Batch;
        var inputs = batch.Inputs.Select(input => input.Name).ToArray();
        var numbers = new float[4 * 64];
        var tokens = new int[4];
        int[] nowhere = [-1, -1, -1, -1];
        int[] lengths = [2, 4, 1];
        Allocations.Of(() =>
        {
            batch.Reset(lengths);
            for (var i = 0; i < inputs.Length; i++)
            {
                var steps = batch.Inputs[i].PerSequence ? 1 : 4;
                if (batch.Inputs[i].IsToken)
                    batch.SetTokens(inputs[i], 1, tokens.AsSpan(0, steps));
                else if (batch.Inputs[i].IsLink)
                    batch.SetLinks(inputs[i], 1, nowhere);
                else if (batch.Inputs[i].VectorWidth > 0)
                    batch.SetMemory(inputs[i], 1, numbers.AsSpan(0, 2 * batch.Inputs[i].VectorWidth));
                else
                    batch.Set(inputs[i], 1, numbers.AsSpan(0, steps * batch.Inputs[i].Width));
            }
        }).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Stepping))]
    public void AStepAllocatesNothing(string name)
    {
        var cell = All.Of<float>(name);
        var state = Remembering(cell, cell.NewState());
        var input = new float[cell.Layout.Inputs[0].Width];
        Allocations.Of(() => _ = cell.Layout.Inputs[0].IsToken ? cell.Step(1, state) : cell.Step(input, state)).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Stepping))]
    public void AStepAfterAChangeOfTheParametersAllocatesNothing(string name)
    {
        var cell = All.Of<float>(name);
        var state = Remembering(cell, cell.NewState(3));
        Allocations.Of(() =>
        {
            cell.Parameters.Write()[0] += 1;
            state.Reset(1);
            cell.Step(state);
        }).ShouldBe(0);
    }

    /// <summary>The state, with a vector in each memory.</summary>
    private static RecurrentState<float> Remembering(ISubject<float> cell, RecurrentState<float> state)
    {
        foreach (var memory in cell.Layout.Inputs.Where(input => input.VectorWidth > 0))
        {
            for (var sequence = 0; sequence < state.Batch; sequence++)
                cell.StepInputs(state).SetMemory(memory.Name, sequence, new float[memory.VectorWidth]);
        }

        return state;
    }
}
