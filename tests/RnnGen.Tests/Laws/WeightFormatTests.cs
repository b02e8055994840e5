using RnnGen.Cells;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>Weights of fewer bits give nearly the same outputs, and what cannot have them says so.</summary>
[Trait("Category", "Widths")]
public class WeightFormatTests
{
    private const int Steps = 40;

    /// <summary>Without the cell whose outputs are spikes: they are there or not.</summary>
    public static TheoryData<string> Streaming => All.StreamingExcept(nameof(Lif));

    [Theory]
    [MemberData(nameof(Streaming))]
    public void OutputsStayNear(string name)
    {
        // The states of one network are not bounded: an error grows with the steps. One cell has eight rounded matrices behind one another. An
        // orthogonal matrix lets no error fade: each step adds up to half a unit of 127 to what all steps before have left.
        var bound = name is "Noisy" or nameof(Rwkv7) ? 5e-2 : 2e-2;
        var exact = Stream(name, 1, WeightFormat.Single);
        ErrorOf(exact, Stream(name, 1, WeightFormat.BFloat16)).ShouldBeInRange(1e-6, bound);
        ErrorOf(exact, Stream(name, 1, WeightFormat.Int8)).ShouldBeInRange(1e-6, name is nameof(ExpRnn) ? 0.5 / 127 * Steps : bound);
    }

    [Theory]
    [InlineData("Lstm", WeightFormat.BFloat16)]
    [InlineData("Lstm", WeightFormat.Int8)]
    [InlineData("GruResetBefore", WeightFormat.BFloat16)]
    [InlineData("GruResetBefore", WeightFormat.Int8)]
    public void StreamsTogetherGiveTheBitsOfEachAlone(string name, WeightFormat format)
    {
        var together = Stream(name, 3, format);
        var alone = Stream(name, 1, format);
        for (var step = 0; step < Steps; step++)
            together[step][..alone[step].Length].ShouldBe(alone[step]);
    }

    [Fact]
    public void WeightsThatAnEightBitNumberHoldsLoseNothing()
    {
        var cell = All.Of<float>("Elman");
        foreach (ref var weight in cell.Parameters.Write())
            weight = MathF.Round(weight * 32) / 32;
        for (var i = 0; i < cell.Parameters.Shapes.Count; i++)
        {
            var shape = cell.Parameters.Shapes[i];
            for (var row = 0; row < shape.Rows && shape.Kind == ParameterKind.Matrix; row++)
                cell.Parameters.Write()[cell.Parameters.Offset(i) + (row * shape.Columns)] = 127f / 32;
        }

        var (exact, small) = (cell.NewState(), cell.NewState(1, WeightFormat.Int8));
        for (var step = 0; step < Steps; step++)
            Step(cell, small, step).ShouldBe(Step(cell, exact, step), 1e-5);
    }

    [Fact]
    public void WhatCannotHaveSmallWeightsSaysSo()
    {
        Should.Throw<NotSupportedException>(() => All.Of<float>("Lstm").NewState(5, WeightFormat.Int8)).Message.ShouldContain("1 to 4");
        Should.Throw<NotSupportedException>(() => All.Of<double>("Lstm").NewState(1, WeightFormat.BFloat16)).Message.ShouldContain("Double");
        Should.Throw<NotSupportedException>(() => All.Of<float>("BidirectionalGru").NewState(1, WeightFormat.Int8)).Message.ShouldContain("cannot be streamed");
    }

    /// <summary>The largest error, relative to the largest output.</summary>
    private static double ErrorOf(float[][] exact, float[][] actual) =>
        exact.Zip(actual).Max(step => step.First.Zip(step.Second).Max(pair => Math.Abs((double)pair.First - pair.Second))) / exact.Max(step => step.Max(Math.Abs));

    private static float[][] Stream(string name, int streams, WeightFormat format)
    {
        var cell = All.Of<float>(name);
        var state = cell.NewState(streams, format);
        return [.. Enumerable.Range(0, Steps).Select(step => Step(cell, state, step))];
    }

    private static float[] Step(ISubject<float> cell, RecurrentState<float> state, int step)
    {
        Material.Fill(cell.StepInputs(state), [.. Enumerable.Range(0, state.Batch).Select(sequence => new Piece(sequence, step, 1))]);
        return cell.Step(state).ToArray();
    }
}
