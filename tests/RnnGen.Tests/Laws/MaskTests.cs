using System.Numerics;
using RnnGen.Tests.Laws.Networks;

namespace RnnGen.Tests.Laws;

/// <summary>Masks have their rate, belong to their place, and are not there when not training.</summary>
[Trait("Category", "Widths")]
public class MaskTests
{
    private const int Width = 1003;
    private const float Kept = 1 / 0.7f;

    private readonly Runner<Masked, float> _cell = new(Width);

    [Fact]
    public void ADroppedElementIsZeroAndTheOthersMakeUpForIt()
    {
        var (tape, _) = Run(_cell, [4, 2, 3]);
        var masks = AllSteps([4, 2, 3]).Select(at => tape.Value("perStep", at.Sequence, at.Step).ToArray()).ToList();
        masks.ShouldAllBe(mask => mask.All(value => value == 0 || value == Kept));
        masks.Average(mask => mask.Count(value => value == 0)).ShouldBe(0.3 * Width, 20);
        masks.Distinct(new ByElements()).Count().ShouldBe(9);
    }

    [Fact]
    public void AMaskPerSequenceIsTheSameAtEveryStep()
    {
        var (tape, _) = Run(_cell, [4, 2, 3]);
        foreach (var (sequence, step) in AllSteps([4, 2, 3]))
            tape.Value("perSequence", sequence, step).ToArray().ShouldBe(tape.Value("perSequence", sequence, 0).ToArray());
        tape.Value("perSequence", 0, 0).SequenceEqual(tape.Value("perSequence", 1, 0)).ShouldBeFalse();
    }

    [Fact]
    public void AZoneStaysOrMoves()
    {
        var (tape, _) = Run(_cell, [400]);
        var counts = tape.Value("zone", 0, 399).ToArray();
        counts.ShouldAllBe(count => count == (int)count && count > 250 && count < 390);
        counts.Average().ShouldBe(320, 2);
    }

    [Fact]
    public void WhatOtherSequencesDoChangesNoMask()
    {
        var (tape, _) = Run(_cell, [4, 2, 3]);
        var (other, _) = Run(_cell, [4, 5, 6, 1]);
        foreach (var (sequence, step) in AllSteps([4, 2, 3]))
        {
            foreach (var name in (string[])["perStep", "perSequence", "zone"])
                other.Value(name, sequence, step).ToArray().ShouldBe(tape.Value(name, sequence, step).ToArray());
        }
    }

    [Fact]
    public void ChunksDrawTheMasksOfTheWhole()
    {
        var (whole, _) = Run(_cell, [7]);
        var state = _cell.NewState();
        for (var start = 0; start < 7; start += 3)
        {
            var (chunk, length) = Run(_cell, [Math.Min(3, 7 - start)], state);
            for (var step = 0; step < length; step++)
            {
                foreach (var name in (string[])["perStep", "perSequence", "zone"])
                    chunk.Value(name, 0, step).ToArray().ShouldBe(whole.Value(name, 0, start + step).ToArray());
            }
        }
    }

    [Fact]
    public void BothPrecisionsDrawTheSameMasks()
    {
        var (tape, _) = Run(_cell, [3]);
        var (precise, _) = Run(new Runner<Masked, double>(Width), [3]);
        for (var step = 0; step < 3; step++)
            tape.Value("perStep", 0, step).ToArray().ShouldBe(precise.Value("perStep", 0, step).ToArray().Select(value => (float)value));
    }

    [Fact]
    public void WithoutTrainingNothingIsMasked()
    {
        var (tape, _) = Run(_cell, [2], isTraining: false);
        tape.Value("perStep", 0, 1).ToArray().ShouldAllBe(value => value == 1);
        tape.Value("perSequence", 0, 1).ToArray().ShouldAllBe(value => value == 1);
        tape.Value("zone", 0, 1).ToArray().Average().ShouldBe(1.6f, 1e-6f);
    }

    [Fact]
    public void TheBackwardPassDrawsWhatItsRunHasDrawn()
    {
        var (tape, _) = Run(_cell, [2]);
        tape.OutputGradient("perStep", 0, 1).Fill(1);
        (tape.Seed, tape.IsTraining) = (99, false);
        _cell.Backward(tape, _cell.Parameters.NewLike());
        tape.Value("δx", 0, 1).ToArray().ShouldBe(tape.Value("perStep", 0, 1).ToArray());
    }

    private static (Tape<T> Tape, int Steps) Run<T>(Runner<Masked, T> cell, int[] lengths, RecurrentState<T>? state = null, bool isTraining = true)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var batch = cell.NewBatch(lengths.Max(), lengths.Length);
        var tape = cell.NewTape(lengths.Max(), lengths.Length);
        batch.Reset(lengths);
        foreach (var (sequence, step) in AllSteps(lengths))
            batch.Row("x", sequence, step).Fill(T.One);
        (tape.Seed, tape.IsTraining) = (7, isTraining);
        cell.Forward(batch, tape, state);
        return (tape, batch.Steps);
    }

    private static IEnumerable<(int Sequence, int Step)> AllSteps(int[] lengths) =>
        lengths.SelectMany((length, sequence) => Enumerable.Range(0, length).Select(step => (sequence, step)));

    private sealed class ByElements : IEqualityComparer<float[]>
    {
        public bool Equals(float[]? x, float[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(float[] values) => values.Length;
    }
}
