using RnnGen.Numerics;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>Step by step is the same as all at once, and sees every change of a weight.</summary>
[Trait("Category", "Widths")]
public class StreamingTests
{
    private const int Steps = 6;

    public static TheoryData<string> Stepping => All.Stepping;

    public static TheoryData<string> Carrying => All.Carrying;

    public static TheoryData<string> OneInput => All.OneInput;

    public static TheoryData<string> NotStepping => All.NotStepping;

    [Theory]
    [MemberData(nameof(Stepping))]
    public void StepsGiveTheBitsOfARun(string name)
    {
        var run = Quiet(name, 3);
        var state = run.Cell.NewState(3);
        for (var step = 0; step < Steps; step++)
            Step(run.Cell, state, step).ShouldBe(Outputs(run, step), $"step {step}");
    }

    [Theory]
    [MemberData(nameof(OneInput))]
    public void TheShortFormsOfAStepGiveTheBitsOfARun(string name)
    {
        var run = Quiet(name, 1);
        var state = run.Cell.NewState();
        for (var step = 0; step < Steps; step++)
        {
            var input = run.Cell.Layout.Inputs[0];
            var actual = input.IsToken
                ? run.Cell.Step(run.Batch.Tokens(0).Span(Steps)[step], state)
                : run.Cell.Step(run.Batch.Row(0, 0, step), state);
            actual.ToArray().ShouldBe(Outputs(run, step), $"step {step}");
        }
    }

    [Theory]
    [MemberData(nameof(Stepping))]
    public void InputsThatAreGivenOneByOneGiveTheBitsOfARun(string name)
    {
        foreach (var sequences in new[] { 1, 3, 6 })
        {
            var run = Quiet(name, sequences);
            var (state, given) = (run.Cell.NewState(sequences), run.Cell.NewState(sequences));
            for (var step = 0; step < Steps; step++)
            {
                Material.Fill(run.Cell.StepInputs(given), [.. Enumerable.Range(0, sequences).Select(sequence => new Piece(sequence, step, 1))]);
                Give(run.Cell, run.Cell.StepInputs(given), state);
                run.Cell.Advance(state).ToArray().ShouldBe(Outputs(run, step), $"{sequences} sequences, step {step}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Carrying))]
    public void AResetSequenceStartsAnewAndTheOthersGoOn(string name)
    {
        var cell = All.Of<float>(name);
        var (state, undisturbed) = (cell.NewState(2), cell.NewState(2));
        for (var step = 0; step < 3; step++)
        {
            Step(cell, state, step);
            Step(cell, undisturbed, step);
        }

        state.Reset(1);
        var mixed = Step(cell, state, 0);
        var fresh = Step(cell, cell.NewState(2), 0);
        var carried = Step(cell, undisturbed, 0);
        mixed[(mixed.Length / 2)..].ShouldBe(fresh[(mixed.Length / 2)..]);
        mixed[..(mixed.Length / 2)].ShouldBe(carried[..(mixed.Length / 2)]);
        carried.ShouldNotBe(fresh);
    }

    [Theory]
    [MemberData(nameof(Stepping))]
    public void AWeightChangedBetweenTwoStepsIsSeenThroughEveryWritableView(string name)
    {
        var source = All.Of<float>(name).Parameters.NewLike();
        Material.Fill(source, scale: 0.7);
        var weights = source.Shapes.Last(shape => !shape.Name.EndsWith(".initial", StringComparison.Ordinal)).Name;
        JudgeChange(name, parameters => parameters.Write()[parameters.Offset(weights)] += 0.5f);
        JudgeChange(name, parameters => parameters.Write(weights)[new nint[parameters[weights].Rank]] += 0.5f);
        JudgeChange(name, source.CopyTo);
        JudgeChange(name, parameters => parameters.Initialize(9));
        JudgeChange(name, parameters => parameters.Clear());
    }

    [Theory]
    [MemberData(nameof(Stepping))]
    public void AForwardElsewhereDisturbsNoStep(string name)
    {
        var cell = All.Of<float>(name);
        var (state, alone) = (cell.NewState(2), cell.NewState(2));
        for (var step = 0; step < Steps; step++)
        {
            var expected = Step(cell, alone, step);
            new Run<float>(cell, Piece.Whole(3, 2)).Forward().Backward();
            Step(cell, state, step).ShouldBe(expected);
        }
    }

    [Theory]
    [MemberData(nameof(NotStepping))]
    public void ACellThatNeedsTheWholeSequenceSaysSo(string name)
    {
        var cell = All.Of<float>(name);
        var error = Should.Throw<InvalidOperationException>(() => cell.Step(cell.NewState()));
        error.Message.ShouldContain(name);
        error.Message.ShouldContain("cannot be run step by step");
    }

    /// <summary>
    /// Two steps before and eight after the change, against a state that the twin has not prepared before, and against no change: there a
    /// difference may take some steps, as where a module runs at every eighth.
    /// </summary>
    private static void JudgeChange(string name, Action<Parameters<float>> change)
    {
        var (cell, twin) = (All.Of<float>(name), All.Of<float>(name));
        var (state, expected) = (cell.NewState(2), twin.NewState(2));
        for (var step = 0; step < 2; step++)
        {
            Step(cell, state, step);
            Step(twin, expected, step);
        }

        var values = expected.Clone();

        change(cell.Parameters);
        change(twin.Parameters);
        var unchanged = All.Of<float>(name);
        var same = unchanged.NewState(2);
        expected.CopyTo(same);
        var isSeen = false;
        for (var step = 2; step < 10; step++)
        {
            var after = Step(cell, state, step);
            after.ShouldBe(Step(twin, values, step));
            isSeen |= !after.AsSpan().SequenceEqual(Step(unchanged, same, step));
        }

        isSeen.ShouldBeTrue();
    }

    private static Run<float> Quiet(string name, int sequences)
    {
        var run = new Run<float>(All.Of<float>(name), Piece.Whole([.. Enumerable.Repeat(Steps, sequences)]));
        run.Tape.IsTraining = false;
        return run.Forward();
    }

    private static float[] Step(ISubject<float> cell, RecurrentState<float> state, int step)
    {
        Material.Fill(cell.StepInputs(state), [.. Enumerable.Range(0, state.Batch).Select(sequence => new Piece(sequence, step, 1))]);
        return cell.Step(state).ToArray();
    }

    /// <summary>Gives the inputs of a batch of one step to a state, one by one.</summary>
    private static void Give(ISubject<float> cell, Batch<float> inputs, RecurrentState<float> state)
    {
        for (var input = 0; input < inputs.Inputs.Count; input++)
        {
            if (inputs.Inputs[input].VectorWidth > 0 || inputs.Inputs[input].BeyondOf is not null)
                Remember(cell, inputs, input, state);
            else if (inputs.Inputs[input].IsToken)
                cell.SetInput(input, inputs.Tokens(input).Span(state.Batch), state);
            else
                cell.SetInput(input, [.. Enumerable.Range(0, state.Batch).SelectMany(sequence => inputs.Row(input, sequence, 0).ToArray())], state);
        }
    }

    /// <summary>A memory stays from step to step.</summary>
    private static void Remember(ISubject<float> cell, Batch<float> inputs, int input, RecurrentState<float> state)
    {
        for (var sequence = 0; sequence < state.Batch; sequence++)
            inputs.Row(input, sequence, 0).CopyTo(cell.StepInputs(state).Row(input, sequence, 0));
    }

    private static float[] Outputs(Run<float> run, int step) =>
        [.. Enumerable.Range(0, run.Batch.Sequences).SelectMany(sequence => run.Cell.Output(run.Tape, 0, sequence, step).ToArray())];
}
