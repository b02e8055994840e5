using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>A run without a tape gives what a run with a tape gives, in memory that does not grow with the steps.</summary>
[Trait("Category", "Widths")]
public class InferenceTests
{
    private static readonly int[][] s_lengths = [[4, 2, 3], [3, 0, 1], [], [0, 0], [90, 250, 7, 250]];

    public static TheoryData<string> Names => All.Names;

    public static TheoryData<string> Unlinked => All.Unlinked;

    [Theory]
    [MemberData(nameof(Names))]
    public void AllValuesHaveTheBitsOfARunWithATape(string name)
    {
        foreach (var lengths in s_lengths)
        {
            var cell = All.Of<float>(name);
            var whole = new Run<float>(cell, Piece.Whole(lengths));
            whole.Tape.IsTraining = false;
            whole.Forward();
            string[] outputs = [.. cell.Layout.Description.Outputs.Select(output => output.Name)];
            var all = cell.NewInference(whole.Batch.MaxSteps, lengths.Length, outputs);
            var last = cell.NewInference(whole.Batch.MaxSteps, lengths.Length);
            all.Run(whole.Batch);
            last.Run(whole.Batch);

            if (cell.Layout.Objective >= 0)
                last.Loss.ShouldBe(cell.Loss(whole.Tape));
            foreach (var (output, sequence) in outputs.SelectMany(output => lengths.Select((_, sequence) => (output, sequence))))
                ShouldBeSame(whole, all, last, output, sequence);
        }
    }

    [Theory]
    [MemberData(nameof(Unlinked))]
    public void TheStateIsCarriedOn(string name)
    {
        var cell = All.Of<float>(name);
        var run = new Run<float>(cell, Piece.Whole(250, 90, 250));
        run.Tape.IsTraining = false;
        var inference = cell.NewInference(250, 3);
        var (expected, actual) = (cell.NewState(3), cell.NewState(3));
        for (var i = 0; i < 2; i++)
        {
            run.Forward(expected);
            inference.Run(run.Batch, actual);
            actual.Values.ToArray().ShouldBe(expected.Values.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ARunAllocatesNothing(string name)
    {
        var cell = All.Of<float>(name);
        var run = new Run<float>(cell, Piece.Whole(250, 90, 250));
        var inference = cell.NewInference(250, 3);
        Allocations.Of(() => inference.Run(run.Batch)).ShouldBe(0);
    }

    [Theory]
    [InlineData("Lstm")]
    [InlineData("TokenModel")]
    public void MemoryDoesNotGrowWithTheSteps(string name)
    {
        var cell = All.Of<float>(name);
        cell.NewInference(100_000, 32).Bytes.ShouldBe(cell.NewInference(10_000, 32).Bytes);
        cell.NewInference(100_000, 32).Bytes.ShouldBeLessThan(2_000_000);
    }

    [Fact]
    public void ChangedParametersAreUsed()
    {
        var cell = All.Of<float>("Lstm");
        var run = new Run<float>(cell, Piece.Whole(4, 2, 3));
        var inference = cell.NewInference(4, 3, "h");
        inference.Run(run.Batch);
        cell.Parameters.Write()[0] += 0.5f;
        inference.Run(run.Batch);
        run.Forward();
        inference.Output("h", 0, 3).ToArray().ShouldBe(run.Tape.Value("h", 0, 3).ToArray());
    }

    [Fact]
    public void WhatWasNotKeptIsRefusedByName()
    {
        var cell = All.Of<float>("Lstm");
        var run = new Run<float>(cell, Piece.Whole(4000, 0));
        var inference = cell.NewInference(4000, 2);
        Should.Throw<InvalidOperationException>(() => inference.Last("h", 0)).Message.ShouldContain("call Forward first");
        inference.Run(run.Batch);
        Should.Throw<InvalidOperationException>(() => inference.Output("h", 0, 3)).Message.ShouldBe("'h' of step 3 was not kept: name 'h' among the values to be kept when the tape is made.");
        Should.Throw<ArgumentException>(() => inference.Last("h", 1));
        Should.Throw<ArgumentException>(() => inference.Last("y", 0)).Message.ShouldContain("There are: h.");
        Should.Throw<ArgumentException>(() => cell.NewInference(4, 2, "y"));
    }

    private static void ShouldBeSame(Run<float> whole, Inference<float> all, Inference<float> last, string output, int sequence)
    {
        var isPerStep = whole.Cell.Layout.Buffers[whole.Cell.Layout.Value(output).Buffer].Rows == BufferRows.Steps;
        var steps = isPerStep ? whole.Batch.Length(sequence) : 1;
        for (var step = 0; step < steps; step++)
            all.Output(output, sequence, step).ToArray().ShouldBe(whole.Tape.Value(output, sequence, step).ToArray(), $"{output} of sequence {sequence} at {step}");
        if (isPerStep && steps > 0)
            last.Last(output, sequence).ToArray().ShouldBe(whole.Tape.Value(output, sequence, steps - 1).ToArray(), $"{output} of sequence {sequence} at its end");
        if (!isPerStep)
            last.Output(output, sequence).ToArray().ShouldBe(whole.Tape.Value(output, sequence).ToArray(), $"{output} of sequence {sequence}");
    }
}
