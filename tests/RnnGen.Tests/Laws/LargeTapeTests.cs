using RnnGen.Cells;

namespace RnnGen.Tests.Laws;

/// <summary>What a run keeps for its backward run goes past the caches where they could not hold it; nothing else may change by that.</summary>
public class LargeTapeTests
{
    private const int Steps = 128, Sequences = 40, Size = 32;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ATapeThatExceedsTheCachesHoldsTheSameBits(int threads)
    {
        var cell = new MLstm(4, Size, Size) { Threads = threads };
        cell.Initialize(1);
        var together = Run(cell, [.. Enumerable.Range(0, Sequences)]);
        together.ExceedsCaches.ShouldBeTrue();
        foreach (var sequence in new[] { 0, 17, Sequences - 1 })
        {
            var alone = Run(cell, sequence);
            alone.ExceedsCaches.ShouldBeFalse();
            for (var step = 0; step < Steps; step++)
            {
                cell.Output(together, 0, sequence, step).ToArray().ShouldBe(cell.Output(alone, 0, 0, step).ToArray());
                together.Value("δx", sequence, step).ToArray().ShouldBe(alone.Value("δx", 0, step).ToArray());
            }
        }
    }

    private static Tape<float> Run(MLstm cell, params int[] sequences)
    {
        var batch = cell.NewBatch(Steps, sequences.Length);
        var tape = cell.NewTape(Steps, sequences.Length);
        batch.Reset([.. sequences.Select(_ => Steps)]);
        for (var place = 0; place < sequences.Length; place++)
        {
            for (var step = 0; step < Steps; step++)
                Fill(batch.Row("x", place, step), sequences[place] + step);
        }

        cell.Forward(batch, tape);
        for (var place = 0; place < sequences.Length; place++)
        {
            for (var step = 0; step < Steps; step++)
                Fill(tape.OutputGradient("h", place, step), sequences[place] - step);
        }

        cell.Backward(tape, cell.NewGradients());
        return tape;
    }

    private static void Fill(Span<float> row, int number)
    {
        for (var i = 0; i < row.Length; i++)
            row[i] = MathF.Sin((3 * number) + i);
    }
}
