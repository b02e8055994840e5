using RnnGen.Cells;

namespace RnnGen.Tests.Laws;

/// <summary>Cells that attend to memories of different sizes.</summary>
public class AttentionTests
{
    private const int Places = 6;
    private const int Width = 3;

    private static readonly int[] s_vectors = [2, 6, 1];

    [Fact]
    public void WeightsAreADistributionOverTheVectorsThatThereAre()
    {
        var (cell, batch) = Filled();
        var tape = cell.NewTape(4, 3);
        cell.Forward(batch, tape);
        for (var sequence = 0; sequence < s_vectors.Length; sequence++)
        {
            var weights = tape.Value("a", sequence, 1);
            weights.Length.ShouldBe(Places);
            weights[..s_vectors[sequence]].ToArray().ShouldAllBe(weight => weight > 0);
            weights[s_vectors[sequence]..].ToArray().ShouldAllBe(weight => weight == 0);
            weights.ToArray().Sum().ShouldBe(1, 1e-6);
        }
    }

    [Fact]
    public void TheGradientReachesTheVectorsThatThereAreAndNoOthers()
    {
        var (cell, batch) = Filled();
        var tape = cell.NewTape(4, 3);
        cell.Forward(batch, tape);
        for (var sequence = 0; sequence < s_vectors.Length; sequence++)
            tape.OutputGradient("s", sequence, 1).Fill(1);
        cell.Backward(tape, cell.NewGradients());
        for (var sequence = 0; sequence < s_vectors.Length; sequence++)
        {
            var gradient = tape.Value("δsource", sequence);
            gradient[..(s_vectors[sequence] * Width)].ToArray().ShouldAllBe(element => element != 0);
            gradient[(s_vectors[sequence] * Width)..].ToArray().ShouldAllBe(element => element == 0);
        }
    }

    [Fact]
    public void StepsAttendAsARunDoes()
    {
        var (cell, batch) = Filled();
        var tape = cell.NewTape(4, 3);
        cell.Forward(batch, tape);
        var state = cell.NewState(3);
        var inputs = cell.StepInputs(state);
        for (var sequence = 0; sequence < s_vectors.Length; sequence++)
            inputs.SetMemory("source", sequence, Memory(sequence));
        for (var step = 0; step < 2; step++)
        {
            float[] x = [.. Enumerable.Range(0, 3).SelectMany(sequence => batch.Row("x", sequence, step).ToArray())];
            float[] expected = [.. Enumerable.Range(0, 3).SelectMany(sequence => tape.Value("s", sequence, step).ToArray())];
            cell.Step(x, state).ToArray().ShouldBe(expected);
        }
    }

    [Fact]
    public void ASequenceWithoutVectorsIsRefused()
    {
        var (cell, batch) = Filled();
        batch.Reset([2, 2, 0]);
        batch.SetMemory("source", 0, Memory(0));
        Should.Throw<InvalidOperationException>(() => cell.Forward(batch, cell.NewTape(4, 3))).Message.ShouldContain("Sequence 1 has no vectors in its memory 'source'");
        batch.SetMemory("source", 1, Memory(1));
        cell.Forward(batch, cell.NewTape(4, 3));
    }

    private static (BahdanauDecoder Cell, Batch<float> Batch) Filled()
    {
        var cell = new BahdanauDecoder(input: 4, hidden: 5, attention: 7, sourceCount: Places, source: Width);
        cell.Initialize(seed: 1);
        var batch = cell.NewBatch(4, 3);
        batch.Reset([2, 2, 2]);
        for (var sequence = 0; sequence < s_vectors.Length; sequence++)
        {
            batch.Set("x", sequence, Numbers(8, sequence));
            batch.SetMemory("source", sequence, Memory(sequence));
        }

        return (cell, batch);
    }

    private static float[] Memory(int sequence) => Numbers(s_vectors[sequence] * Width, sequence + 10);

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }
}
