namespace RnnGen.Sequences.Tests;

public sealed class SampledSoftmaxTaskTests
{
    private const int Words = 60;

    private static readonly int[] Text = [.. Enumerable.Range(0, 3000).Select(i => (i % 60) * (i % 60) % Words)];

    [Fact]
    public void Learns_by_few_words_what_the_softmax_over_all_measures()
    {
        var task = Make(1);
        var before = task.Validate()!.Value;
        var outcome = Train(task, 300).Run();
        before.ShouldBe(Math.Log(Words), 0.2);
        outcome.BestLoss.ShouldBeLessThan(0.5 * before);
    }

    [Fact]
    public void Goes_on_with_the_same_bits()
    {
        var whole = Make(1);
        Train(whole, 30).Run();
        var first = Train(Make(1), 13);
        first.Run();
        var resumedTask = Make(9);
        var resumed = Train(resumedTask, 30);
        resumed.Resume(first.ToCheckpoint());
        resumed.Run();
        resumedTask.Parameters.Values.SequenceEqual(whole.Parameters.Values).ShouldBeTrue();
    }

    private static SampledSoftmaxTask Make(int seed)
    {
        var whole = new TinyLanguageModel(vocabulary: Words, embedding: 8, hidden: 24);
        whole.Initialize(seed);
        return new SampledSoftmaxTask(
            whole, new TwelveWords(vocabulary: Words, embedding: 8, hidden: 24), new SampledSoftmaxOptions { Table = "logits.h", Bias = "logits.bias", Seed = (ulong)seed },
            Text, Text.AsSpan(0, 600), streams: 2, steps: 4, (ulong)seed);
    }

    private static Trainer Train(SampledSoftmaxTask task, int steps) => new(
        task, new Adam(task.Parameters.Count), new TrainerOptions { MaxSteps = steps, LearningRate = LearningRate.Constant(0.02), ClipNorm = 1, RestoreBest = false });
}
