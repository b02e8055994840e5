namespace RnnGen.Sequences.Tests;

public class NGramModelTests
{
    private const int A = 0, B = 1, C = 2, End = 3, Begin = 4;

    public static TheoryData<string> Methods => ["add-k", "Witten-Bell", "Kneser-Ney", "Kneser-Ney, 0.75", "modified Kneser-Ney", "mixture"];

    /// <summary>After every context of up to three tokens, seen or not, the probabilities have the sum 1, and begin has none.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void Probabilities_have_the_sum_1(string method)
    {
        for (var order = 1; order <= 4; order++)
        {
            foreach (var counts in (NGramCounts[])[Sentences(order, 40, 1), Sentences(order, 3, 2), Stream(order, 60), Stream(order, 0)])
            {
                var (model, next) = (Make(method, counts), new double[5]);
                foreach (var context in Contexts(4))
                {
                    model.LogProbabilities(context, next);
                    next.Sum(Math.Exp).ShouldBe(1, 1e-12, $"order {order} after {string.Join(" ", context)}");
                    if (counts.Begin is { } begin)
                        next[begin].ShouldBe(double.NegativeInfinity);
                    for (var token = 0; token < 5; token++)
                        model.LogProbability(context, token).ShouldBe(next[token]);
                }
            }
        }
    }

    /// <summary>
    /// By hand, for "a b a b a c": c(a b) = 2, c(b a) = 2, c(a c) = 1, and two tokens have followed a. Add-1: (2 + 1) / (3 + 3).
    /// Witten-Bell: p(b) = (2 + 3/3) / (6 + 3) = 1/3, so p(b | a) = (2 + 2/3) / (3 + 2) = 8/15.
    /// </summary>
    [Fact]
    public void Add_one_and_Witten_Bell_by_hand()
    {
        var counts = new NGramCounts(2, 3);
        counts.Add([A, B, A, B, A, C]);
        counts.Count(A, B).ShouldBe(2);
        counts.Count(C, A).ShouldBe(0);

        Probability(new AddK(counts), B, A).ShouldBe(0.5, 1e-12);
        Probability(new AddK(counts, 0.5), B, A).ShouldBe(2.5 / 4.5, 1e-12);
        Probability(new AddK(counts), B, C).ShouldBe(1.0 / 3, 1e-12);
        Probability(WittenBell.Build(counts), B).ShouldBe(1.0 / 3, 1e-12);
        Probability(WittenBell.Build(counts), B, A).ShouldBe(8.0 / 15, 1e-12);
        Probability(WittenBell.Build(counts), B, C).ShouldBe(1.0 / 3, 1e-12);
    }

    /// <summary>
    /// By hand, for the sentences "a b" and "a c" and "b" between begin and end. Bigrams: begin a 2, begin b 1, a b 1, a c 1, b end 2, c
    /// end 1: n₁ = 4, n₂ = 2. Before a stands 1 token, before b 2, before c 1, before end 2: the sum is 6, n₁ = 2 and n₂ = 2.
    /// </summary>
    [Fact]
    public void Kneser_Ney_by_hand()
    {
        var counts = new NGramCounts(2, 5, Begin);
        counts.Add([Begin, A, B, End]);
        counts.Add([Begin, A, C, End]);
        counts.Add([Begin, B, End]);
        var (bigrams, unigrams) = (4 / (4 + (2 * 2.0)), 2 / (2 + (2 * 2.0)));
        double Continuation(int before) => ((before - unigrams) / 6) + (4 * unigrams / 6 / 4);

        var model = KneserNey.Build(counts);
        Probability(model, B).ShouldBe(Continuation(2), 1e-12);
        Probability(model, A, Begin).ShouldBe(((2 - bigrams) / 3) + (2 * bigrams / 3 * Continuation(1)), 1e-12);
        Probability(model, B, A).ShouldBe(((1 - bigrams) / 2) + (2 * bigrams / 2 * Continuation(2)), 1e-12);
        Probability(model, End, A).ShouldBe(2 * bigrams / 2 * Continuation(2), 1e-12);

        var all = model.OfText([Begin, A, B, End], known: 1);
        all.ShouldBe([model.LogProbability([Begin], A), model.LogProbability([Begin, A], B), model.LogProbability([Begin, A, B], End)]);
        model.Measure([Begin, A, B, End], known: 1).ShouldBe(new Likelihood(-all.Sum(), 3));
    }

    /// <summary>With 0.75 instead of the estimate, each of the 4 tokens of unigrams gives 0.75 / 6 to the uniform distribution.</summary>
    [Fact]
    public void A_discount_can_be_given()
    {
        var counts = new NGramCounts(1, 4);
        counts.Add([A, A, B, C, C, End]);
        Probability(KneserNey.Build(counts, 0.75), A).ShouldBe((1.25 / 6) + (0.5 * 0.25), 1e-12);
        Should.Throw<ArgumentOutOfRangeException>(() => KneserNey.Build(counts, 0));
    }

    /// <summary>Counts 1, 1, 1, 2, 2, 3, 4: Y = 3/7, D₁ = 1 − 2·3/7·2/3 = 3/7, D₂ = 2 − 3·3/7·1/2 = 19/14, D₃₊ = 3 − 4·3/7·1/1 = 9/7.</summary>
    [Fact]
    public void Modified_discounts_by_hand()
    {
        var counts = new NGramCounts(1, 8);
        counts.Add([0, 1, 2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6]);
        var (model, given) = (KneserNey.BuildModified(counts), (3 * 3.0 / 7) + (2 * 19.0 / 14) + (2 * 9.0 / 7));
        Probability(model, 7).ShouldBe(given / 14 / 8, 1e-12);
        Probability(model, 0).ShouldBe(((1 - (3.0 / 7)) / 14) + (given / 14 / 8), 1e-12);
        Probability(model, 4).ShouldBe(((2 - (19.0 / 14)) / 14) + (given / 14 / 8), 1e-12);
        Probability(model, 6).ShouldBe(((4 - (9.0 / 7)) / 14) + (given / 14 / 8), 1e-12);
    }

    [Fact]
    public void Stupid_back_off_by_hand()
    {
        var counts = new NGramCounts(3, 4);
        counts.Add([A, B, A, B, A, C]);
        var model = new StupidBackOff(counts);
        Probability(model, A, A, B).ShouldBe(1, 1e-12);
        Probability(model, C, C, A).ShouldBe(0.4 / 3, 1e-12);
        Probability(model, C, A, B).ShouldBe(0.4 * 0.4 / 6, 1e-12);
        Probability(model, End, A, B).ShouldBe(0);
    }

    [Fact]
    public void Weights_of_a_mixture_are_those_of_its_parts()
    {
        double[] always = [.. Enumerable.Repeat(Math.Log(0.9), 70), .. Enumerable.Repeat(Math.Log(0.1), 30)];
        double[] never = [.. always.Select(log => Math.Log(1 - Math.Exp(log)))];
        // w·0.9 + (1 − w)·0.1 = 0.7 is the likeliest: w = 0.75.
        Mixture.Fit([always, never], 1e-12).ShouldBe([0.75, 0.25], 1e-3);

        var (one, two) = (KneserNey.Build(Stream(3, 300)), WittenBell.Build(Stream(1, 300)));
        int[] text = [A, B, A, C, A, B, B];
        var weights = Mixture.Fit([one.OfText(text), two.OfText(text)]);
        var mixture = new Mixture([one, two], weights);
        mixture.Measure(text).Nats.ShouldBeLessThanOrEqualTo(Math.Min(one.Measure(text).Nats, two.Measure(text).Nats) + 1e-4);
        mixture.OfText(text)[2].ShouldBe(mixture.LogProbability(text.AsSpan(0, 2), text[2]), 1e-12);
        Should.Throw<ArgumentException>(() => new Mixture([one, two], [0.5, 0.6]));
        Should.Throw<ArgumentException>(() => Mixture.Fit([[0, 0], [0]]));
    }

    [Fact]
    public void Decoders_take_n_grams()
    {
        var counts = Sentences(3, 50, 1);
        var options = new BeamOptions { End = End, MaxLength = 3, Beam = 200, Best = 3 };
        var model = KneserNey.Build(counts);
        var found = BeamSearch.Run(new LanguageModelHypotheses(model, Begin), options);
        found.Select(h => h.LogProbability).ShouldBe(ExactSearch.Run(new LanguageModelHypotheses(model, Begin), options).Select(h => h.LogProbability), 1e-12);
        found[0].LogProbability.ShouldBe(-model.Measure([Begin, .. found[0].Tokens, End], known: 1).Nats, 1e-12);
    }

    [Fact]
    public void Refuses_tokens_outside_the_vocabulary()
    {
        var counts = new NGramCounts(2, 3);
        Should.Throw<ArgumentException>(() => counts.Add([0, 3])).Message.ShouldContain("token 3");
        counts.Count(0).ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => new NGramCounts(0, 3));
        Should.Throw<ArgumentOutOfRangeException>(() => new NGramCounts(2, 3, 3));
    }

    internal static NGramCounts Sentences(int order, int count, int seed)
    {
        var (counts, random) = (new NGramCounts(order, 5, Begin), new Random(seed));
        for (var i = 0; i < count; i++)
            counts.Add([Begin, .. Enumerable.Range(0, random.Next(8)).Select(_ => Math.Min(random.Next(4), random.Next(3))), End]);
        return counts;
    }

    private static NGramCounts Stream(int order, int length)
    {
        var (counts, random) = (new NGramCounts(order, 5), new Random(4));
        counts.Add([.. Enumerable.Range(0, length).Select(_ => Math.Min(random.Next(5), random.Next(5)))]);
        return counts;
    }

    internal static IEnumerable<int[]> Contexts(int longest) =>
        Enumerable.Range(0, longest).SelectMany(n => Enumerable.Range(0, (int)Math.Pow(5, n)).Select(code => Enumerable.Range(0, n).Select(i => code / (int)Math.Pow(5, i) % 5).ToArray()));

    private static LanguageModel Make(string method, NGramCounts counts) => method switch
    {
        "add-k" => new AddK(counts, 0.3),
        "Witten-Bell" => WittenBell.Build(counts),
        "Kneser-Ney" => KneserNey.Build(counts),
        "Kneser-Ney, 0.75" => KneserNey.Build(counts, 0.75),
        "modified Kneser-Ney" => KneserNey.BuildModified(counts),
        _ => new Mixture([new AddK(counts), WittenBell.Build(counts)], [0.25, 0.75]),
    };

    private static double Probability(LanguageModel model, int token, params int[] context) => Math.Exp(model.LogProbability(context, token));
}
