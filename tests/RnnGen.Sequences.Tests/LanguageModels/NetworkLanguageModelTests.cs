namespace RnnGen.Sequences.Tests;

public class NetworkLanguageModelTests
{
    /// <summary>A text longer than a window, at once, by contexts, and as a decoder writes it.</summary>
    [Fact]
    public void A_text_has_the_probabilities_of_its_tokens()
    {
        var network = new TinyLanguageModel(vocabulary: 5, embedding: 3, hidden: 4);
        network.Parameters.Initialize(2);
        var (model, random) = (new NetworkLanguageModel(network), new Random(1));
        int[] text = [.. Enumerable.Range(0, 300).Select(_ => random.Next(5))];
        var logs = model.OfText(text);

        logs[0].ShouldBe(-Math.Log(5), 1e-12);
        foreach (var place in (int[])[1, 2, 127, 128, 129, 256, 257, 299])
        {
            model.LogProbability(text.AsSpan(0, place), text[place]).ShouldBe(logs[place], 1e-6);
            var (next, written) = (new double[5], new double[5]);
            model.LogProbabilities(text.AsSpan(0, place), next);
            next[text[place]].ShouldBe(logs[place], 1e-6);
            next.Sum(Math.Exp).ShouldBe(1, 1e-6);

            var hypotheses = new NetworkHypotheses(network, text.AsSpan(0, place));
            hypotheses.Start();
            hypotheses.LogProbabilities(written);
            written.ShouldBe(next, 1e-5);
        }
        foreach (var known in (int[])[1, 5, 128, 129, 299, 300])
            model.OfText(text, known).ShouldBe(logs[known..], 1e-12);
        Should.Throw<ArgumentException>(() => model.OfText([1, 5]));
    }

    [Fact]
    public void A_mixture_takes_networks_and_n_grams()
    {
        var network = new TinyLanguageModel(vocabulary: 5, embedding: 3, hidden: 4);
        network.Parameters.Initialize(2);
        var models = new LanguageModel[] { new NetworkLanguageModel(network), WittenBell.Build(NGramModelTests.Sentences(2, 9, 1)) };
        var next = new double[5];
        new Mixture(models, [0.3, 0.7]).LogProbabilities([4, 1], next);
        next.Sum(Math.Exp).ShouldBe(1, 1e-6);
    }
}
