namespace RnnGen.Sequences.Tests;

/// <summary>A softmax over words that are drawn, against the one over all words.</summary>
public sealed class SampledSoftmaxTests
{
    private const int Words = 40, Steps = 5;

    private static readonly int[][] Read = [[3, 1, 4, 1, 5], [9, 2, 6, 5, 3]];
    private static readonly int[][] Next = [[1, 4, 1, 5, 9], [2, 6, 5, 3, 5]];
    private static readonly int[] Targets = [.. Next.SelectMany(next => next)];
    private static readonly double[] Frequencies = [.. Enumerable.Range(0, Words).Select(word => 30.0 / (1 + word))];

    /// <summary>Integrated over all starts: a draw changes at finitely many of them only.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(35)]
    public void Words_are_drawn_with_the_probabilities_that_they_are_weighted_by(int count)
    {
        var sample = new WordSample(Frequencies);
        var isLeftOut = new bool[Words];
        isLeftOut[2] = isLeftOut[30] = true;
        var (words, weights, mean) = (new int[count], new double[count], new double[Words]);
        const int starts = 200_000;
        for (var i = 0; i < starts; i++)
        {
            sample.Draw(count, isLeftOut, (i + 0.5) / starts, words, weights).ShouldBe(count);
            words.Distinct().Count().ShouldBe(count);
            for (var j = 0; j < count; j++)
                mean[words[j]] += weights[j] / starts;
        }
        for (var word = 0; word < Words; word++)
            mean[word].ShouldBe(isLeftOut[word] ? 0 : 1, 3e-3, $"word {word}");
    }

    [Fact]
    public void Frequent_words_are_drawn_for_certain_and_all_words_where_there_is_room()
    {
        var (sample, words, weights) = (new WordSample([1, 100, 1, 1]), new int[4], new double[4]);
        sample.Draw(2, new bool[4], 0.99, words, weights).ShouldBe(2);
        (words[0], weights[0]).ShouldBe((1, 1));
        weights[1].ShouldBe(3, 1e-12);
        sample.Draw(4, new bool[4], 0.5, words, weights).ShouldBe(4);
        weights.ShouldBe([1, 1, 1, 1]);
        sample.Draw(4, [false, true, true, false], 0.5, words, weights).ShouldBe(2);
        words[..2].Order().ShouldBe([0, 3]);
        Should.Throw<ArgumentException>(() => new WordSample([1, 0])).Message.ShouldContain("word 1");
    }

    [Fact]
    public void With_all_words_loss_and_gradients_are_those_of_the_full_softmax()
    {
        Compare(new TinyLanguageModel(vocabulary: Words, embedding: 4, hidden: 6), new FiftyWords(vocabulary: Words, embedding: 4, hidden: 6), new SampledSoftmaxOptions { Table = "logits.h", Bias = "logits.bias" });
        Compare(new TinyTiedModel(vocabulary: Words), new TiedFortyWords(vocabulary: Words), new SampledSoftmaxOptions { Table = "features", DrawnTable = "drawn", Bias = "bias" });
    }

    /// <summary>A logarithm bends, so that the mean over few words lies a little beside; the sum over words does not.</summary>
    [Fact]
    public void With_some_words_the_sum_over_all_is_right_on_average()
    {
        var (whole, drawn) = (New(), new TwelveWords(vocabulary: Words, embedding: 4, hidden: 6));
        var softmax = new SampledSoftmax(whole, drawn, Untied, Frequencies);
        var (exact, _) = Run(whole, Next);
        var (sum, squares, cosine) = (0.0, 0.0, 0.0);
        const int draws = 4000;
        var mean = new double[exact.Gradients.Count];
        for (var i = 0; i < draws; i++)
        {
            softmax.Draw(Targets);
            softmax.Words.Length.ShouldBe(12);
            Targets.ShouldAllBe(word => softmax.PlaceOf(word) >= 0);
            var (run, logits) = Run(drawn, Places(softmax));
            var z = logits.Sum(l => Math.Exp(l));
            (sum, squares) = (sum + z, squares + (z * z));
            var gradients = whole.NewGradients();
            softmax.Add(run.Gradients, gradients);
            for (var j = 0; j < mean.Length; j++)
                mean[j] += gradients.Values[j] / (double)draws;
        }

        var expected = Run(whole, Next).Logits.Sum(l => Math.Exp(l));
        var error = Math.Sqrt(((squares / draws) - Math.Pow(sum / draws, 2)) / draws);
        (sum / draws).ShouldBe(expected, 4 * error);
        error.ShouldBeLessThan(0.02 * expected);
        for (var j = 0; j < mean.Length; j++)
            cosine += mean[j] * exact.Gradients.Values[j];
        var (length, exactLength) = (Math.Sqrt(mean.Sum(g => g * g)), Math.Sqrt(exact.Gradients.Values.ToArray().Sum(g => (double)g * g)));
        (cosine / length / exactLength).ShouldBeGreaterThan(0.995);
        (length / exactLength).ShouldBe(1, 0.05);
    }

    [Fact]
    public void Nothing_is_allocated_and_the_same_seed_draws_the_same()
    {
        var (first, second) = (New(), New());
        var (one, two) = (new SampledSoftmax(first, new TwelveWords(vocabulary: Words, embedding: 4, hidden: 6), Untied, Frequencies), new SampledSoftmax(second, new TwelveWords(vocabulary: Words, embedding: 4, hidden: 6), Untied, Frequencies));
        var (gradients, drawnGradients) = (first.NewGradients(), new TwelveWords(vocabulary: Words, embedding: 4, hidden: 6).NewGradients());
        Labelling.Judges.Allocated(() =>
        {
            one.Draw(Targets);
            one.Add(drawnGradients, gradients);
        }).ShouldBe(0);
        for (var i = 0; i < 3; i++)
            two.Draw(Targets);
        two.Words.ToArray().ShouldBe(one.Words.ToArray());
    }

    [Fact]
    public void What_does_not_fit_together_is_named()
    {
        var drawn = new TwelveWords(vocabulary: Words, embedding: 4, hidden: 6);
        SampledSoftmax Make(IRecurrentNetwork network, SampledSoftmaxOptions? options = null, double[]? frequencies = null) =>
            new(New(), network, options ?? Untied, frequencies ?? Frequencies);
        Should.Throw<ArgumentException>(() => Make(new TwelveWords(vocabulary: Words, embedding: 5, hidden: 6))).Message.ShouldContain("'embedding' is 40 × 4");
        Should.Throw<ArgumentException>(() => Make(new TwelveWords(vocabulary: Words, embedding: 4, hidden: 7))).Message.ShouldContain("columns");
        Should.Throw<ArgumentException>(() => Make(new TiedFortyWords(vocabulary: Words), Untied with { DrawnTable = "drawn", Bias = "bias" })).Message.ShouldContain("'features'");
        Should.Throw<ArgumentException>(() => Make(drawn, Untied with { Table = "nothing" })).Message.ShouldContain("'nothing'");
        Should.Throw<ArgumentException>(() => Make(drawn, Untied with { Bias = "h.bias" })).Message.ShouldContain("'h.bias'");
        Should.Throw<ArgumentException>(() => Make(drawn, frequencies: [1])).Message.ShouldContain("40 words");
        var softmax = Make(drawn);
        Should.Throw<ArgumentException>(() => softmax.Draw([.. Enumerable.Range(0, 13)])).Message.ShouldContain("12");
        Should.Throw<ArgumentException>(() => softmax.Draw([Words])).Message.ShouldContain("word 40");
        softmax.Words.Length.ShouldBe(0);
    }

    private static SampledSoftmaxOptions Untied => new() { Table = "logits.h", Bias = "logits.bias", Seed = 3 };

    private static TinyLanguageModel New()
    {
        var network = new TinyLanguageModel(vocabulary: Words, embedding: 4, hidden: 6);
        network.Initialize(2);
        return network;
    }

    private static void Compare(IRecurrentNetwork whole, IRecurrentNetwork drawn, SampledSoftmaxOptions options)
    {
        whole.Parameters.Initialize(2);
        var softmax = new SampledSoftmax(whole, drawn, options, Frequencies);
        softmax.Draw(Targets);
        softmax.Words.Length.ShouldBe(Words);
        var (exact, sampled) = (Run(whole, Next).Run, Run(drawn, Places(softmax)).Run);
        sampled.Loss.ShouldBe(exact.Loss, 1e-6);
        var gradients = whole.Parameters.NewLike();
        softmax.Add(sampled.Gradients, gradients);
        gradients.Values.ToArray().ShouldBe(exact.Gradients.Values.ToArray(), 1e-6f);
    }

    private static int[][] Places(SampledSoftmax softmax) => [.. Next.Select(next => next.Select(softmax.PlaceOf).ToArray())];

    /// <returns>Loss and gradients, and the logits of the last step.</returns>
    private static ((double Loss, Parameters<float> Gradients) Run, float[] Logits) Run(IRecurrentNetwork network, int[][] next)
    {
        var (batch, tape, gradients) = (network.NewBatch(Steps, 2), network.NewTape(Steps, 2), network.Parameters.NewLike());
        batch.Reset([Steps, Steps]);
        for (var s = 0; s < 2; s++)
        {
            batch.SetTokens("w", s, Read[s]);
            batch.SetTokens("next", s, next[s]);
        }
        network.Forward(batch, tape);
        network.Backward(tape, gradients);
        return ((network.Loss(tape), gradients), network.Output(tape, 0, 1, Steps - 1).ToArray());
    }
}
