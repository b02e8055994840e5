using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>Streams beside each other, on several threads, and in turns with runs: none disturbs another.</summary>
[Trait("Category", "Widths")]
public class StreamsTests
{
    private const int Steps = 5;

    public static TheoryData<string> Stepping => All.Stepping;

    public static TheoryData<string> ByStepsAlone => All.SteppingByStepsAlone;

    [Theory]
    [MemberData(nameof(ByStepsAlone))]
    public void EveryCellThatCanStepHasAStreamOfItsOwn(string name) => All.Of<float>(name).Layout.Streaming.ShouldNotBeNull();

    [Theory]
    [MemberData(nameof(Stepping))]
    public void StreamsTogetherGiveTheBitsOfEachAlone(string name)
    {
        var cell = All.Of<float>(name);
        foreach (var batch in new[] { 2, 3, 4, 5 })
        {
            var together = Stream(cell, cell.NewState(batch), [.. Enumerable.Range(0, batch)]);
            for (var sequence = 0; sequence < batch; sequence++)
            {
                var width = together[0].Length / batch;
                var alone = Stream(cell, cell.NewState(), [sequence]);
                for (var step = 0; step < Steps; step++)
                    together[step].AsSpan(sequence * width, width).ToArray().ShouldBe(alone[step], $"{batch} streams, sequence {sequence}, step {step}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stepping))]
    public void ThreadsThatStreamAtOnceGiveTheBitsOfOne(string name)
    {
        var cell = All.Of<float>(name);
        var expected = Enumerable.Range(0, 8).Select(sequence => Stream(cell, cell.NewState(), [sequence])).ToArray();
        cell.Parameters.Write();
        var actual = new float[8][][];
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 4 }, sequence => actual[sequence] = Stream(cell, cell.NewState(), [sequence]));
        actual.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Stepping))]
    public void ARunGoesOnWhereAStreamEndsAndAStreamWhereARunEnds(string name)
    {
        var cell = All.Of<float>(name);
        var state = cell.NewState();
        Stream(cell, state, [0]);
        var run = new Run<float>(cell, [new Piece(0, Steps, Steps)]);
        run.Tape.IsTraining = false;
        run.Forward(state);
        var last = Step(cell, state, [0], 2 * Steps);

        var whole = cell.NewState();
        Stream(cell, whole, [0]);
        for (var step = Steps; step < 2 * Steps; step++)
            Step(cell, whole, [0], step).ShouldBe(cell.Output(run.Tape, 0, 0, step - Steps).ToArray(), $"step {step}");
        last.ShouldBe(Step(cell, whole, [0], 2 * Steps));
        state.Values.ToArray().ShouldBe(whole.Values.ToArray());
        state.Steps(0).ShouldBe((2 * Steps) + 1);
    }

    [Theory]
    [MemberData(nameof(Stepping))]
    public void ACloneGoesItsOwnWay(string name)
    {
        var cell = All.Of<float>(name);
        var state = cell.NewState(2);
        Stream(cell, state, [0, 1]);
        var clone = state.Clone();
        var values = state.Values.ToArray();
        clone.Values.ToArray().ShouldBe(values);
        var next = Step(cell, clone, [0, 1], Steps);
        state.Values.ToArray().ShouldBe(values);
        Step(cell, state, [0, 1], Steps).ShouldBe(next);
        state.Reset();
        Step(cell, state, [0, 1], 0).ShouldBe(Step(cell, cell.NewState(2), [0, 1], 0));
    }

    [Theory]
    [MemberData(nameof(Stepping))]
    public void AfterASignalAStreamDecaysWithoutDenormals(string name)
    {
        var cell = All.Of<float>(name);
        foreach (var shape in cell.Parameters.Shapes)
        {
            foreach (ref var weight in cell.Parameters.Write().Slice(cell.Parameters.Offset(shape.Name), shape.Count))
                weight *= shape.Kind == ParameterKind.Vector ? 0 : 0.25f;
        }

        var state = cell.NewState();
        Stream(cell, state, [0]);
        var inputs = cell.StepInputs(state);
        for (var input = 0; input < inputs.Inputs.Count; input++)
        {
            if (inputs.Inputs[input] is { IsToken: false, PerSequence: false })
                inputs.Row(input, 0, 0).Clear();
        }

        for (var step = 0; step < 700; step++)
        {
            cell.Step(state);
            state.Values.ToArray().ShouldNotContain(value => float.IsSubnormal(value), $"step {step}");
        }
    }

    private static float[][] Stream(ISubject<float> cell, RecurrentState<float> state, int[] sequences) =>
        [.. Enumerable.Range(0, Steps).Select(step => Step(cell, state, sequences, step))];

    private static float[] Step(ISubject<float> cell, RecurrentState<float> state, int[] sequences, int step)
    {
        Material.Fill(cell.StepInputs(state), [.. sequences.Select(sequence => new Piece(sequence, step, 1))]);
        return cell.Step(state).ToArray();
    }
}
