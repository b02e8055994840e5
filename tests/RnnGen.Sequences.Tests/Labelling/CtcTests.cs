using System.Text.Json;

namespace RnnGen.Sequences.Tests.Labelling;

public sealed class CtcTests
{
    private static readonly JsonElement Reference =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "ctc.json"))).RootElement.GetProperty("cases");

    public static TheoryData<int, int> Sizes => new() { { 2, 1 }, { 2, 6 }, { 3, 4 }, { 3, 6 }, { 4, 5 } };

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Reference.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Probabilities_are_sums_over_all_paths(int symbols, int steps)
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var logits = Judges.Numbers(symbols * steps, seed);
            var ctc = new CtcLoss<double>(symbols, steps, steps);
            var gradients = new double[logits.Length];
            foreach (var (labels, logarithm) in Labellings(logits, symbols))
                ctc.Loss(logits, labels, gradients).ShouldBe(-logarithm, 1e-11, $"[{string.Join(' ', labels)}]");
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Gradients_are_derivatives(int symbols, int steps)
    {
        var logits = Judges.Numbers(symbols * steps, 5);
        var ctc = new CtcLoss<double>(symbols, steps, steps);
        var (gradients, room) = (new double[logits.Length], new double[logits.Length]);
        foreach (var (labels, _) in Labellings(logits, symbols).Where((_, i) => i % 5 == 0))
        {
            ctc.Loss(logits, labels, gradients);
            new ReadOnlySpan<double>(gradients).ShouldBeDerivatives(logits, () => ctc.Loss(logits, labels, room));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Losses_and_gradients_are_PyTorchs(int index)
    {
        var reference = Reference[index];
        double[] Numbers(string name) => [.. reference.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];
        int[] labels = [.. reference.GetProperty("labels").EnumerateArray().Select(n => n.GetInt32())];
        var (logits, expected, symbols) = (Numbers("logits"), Numbers("gradients"), reference.GetProperty("symbols").GetInt32());
        var gradients = new double[logits.Length];

        new CtcLoss<double>(symbols, 50, 20).Loss(logits, labels, gradients).ShouldBe(reference.GetProperty("loss").GetDouble(), 1e-10);
        for (var i = 0; i < gradients.Length; i++)
            gradients[i].ShouldBe(expected[i], 1e-10);

        var single = new float[logits.Length];
        ((double)new CtcLoss<float>(symbols, 50, 20).Loss(logits.Single(), labels, single)).ShouldBe(reference.GetProperty("loss").GetDouble(), 1e-3);
        for (var i = 0; i < gradients.Length; i++)
            ((double)single[i]).ShouldBe(expected[i], 1e-4);
    }

    [Theory]
    [InlineData(2, new[] { 1, 2, 1 })]
    [InlineData(2, new[] { 1, 1 })]
    public void Labels_that_do_not_fit_into_the_steps_are_impossible(int steps, int[] labels)
    {
        var (logits, gradients) = (Judges.Numbers(3 * steps, 1), Judges.Numbers(3 * steps, 2));
        new CtcLoss<double>(3, 5, 5).Loss(logits, labels, gradients).ShouldBe(double.PositiveInfinity);
        gradients.ShouldAllBe(g => g == 0);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_wide_beam_finds_the_likeliest_labels(int symbols, int steps)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var logits = Judges.Numbers(symbols * steps, seed);
            var labels = new int[steps];
            var (count, logarithm) = new CtcBeamSearch<double>(symbols, steps, width: 2000).Decode(logits, labels);
            var best = Labellings(logits, symbols).MaxBy(l => l.Logarithm);
            labels[..count].ShouldBe(best.Labels);
            logarithm.ShouldBe(best.Logarithm, 1e-11);
        }
    }

    [Fact]
    public void A_narrow_beam_finds_labels_no_likelier_than_they_are_and_mostly_the_best()
    {
        var (ctc, search) = (new CtcLoss<double>(4, 7, 7), new CtcBeamSearch<double>(4, 7, width: 4));
        var (labels, room, exact) = (new int[7], new double[28], 0);
        for (var seed = 0; seed < 50; seed++)
        {
            var logits = Judges.Numbers(28, seed);
            var (count, logarithm) = search.Decode(logits, labels);
            logarithm.ShouldBeLessThanOrEqualTo(-ctc.Loss(logits, labels[..count], room) + 1e-12);
            if (labels[..count].SequenceEqual(Labellings(logits, 4).MaxBy(l => l.Logarithm).Labels))
                exact++;
        }
        exact.ShouldBeGreaterThan(35);
    }

    [Fact]
    public void Greedy_takes_the_best_path_where_a_beam_sums_paths()
    {
        // Two steps, blank 0.6 and label 0.4: the best path is two blanks (0.36), but one label is likelier (0.64).
        double[] logits = [Math.Log(0.6), Math.Log(0.4), Math.Log(0.6), Math.Log(0.4)];
        var labels = new int[2];
        CtcDecoder.Greedy<double>(logits, 2, labels).ShouldBe(0);
        var (count, logarithm) = new CtcBeamSearch<double>(2, 2, 10).Decode(logits, labels);
        labels[..count].ShouldBe([1]);
        Math.Exp(logarithm).ShouldBe(0.64, 1e-12);
    }

    [Theory]
    [InlineData(new[] { 0, 1, 1, 0, 1, 2, 2, 0, 0 }, new[] { 1, 1, 2 })]
    [InlineData(new[] { 0, 0 }, new int[0])]
    [InlineData(new[] { 2, 1, 2 }, new[] { 2, 1, 2 })]
    public void Greedy_drops_repetitions_and_blanks(int[] path, int[] expected)
    {
        var (logits, labels) = (new float[path.Length * 3], new int[path.Length]);
        for (var t = 0; t < path.Length; t++)
            logits[t * 3 + path[t]] = 1;
        labels[..CtcDecoder.Greedy<float>(logits, 3, labels)].ShouldBe(expected);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var (ctc, search) = (new CtcLoss<float>(5, 12, 4), new CtcBeamSearch<float>(5, 12, 6));
        var (logits, gradients, labels, target) = (Judges.Numbers(60, 1).Single(), new float[60], new int[12], new[] { 1, 4, 4 });
        Judges.Allocated(() =>
        {
            ctc.Loss(logits, target, gradients);
            search.Decode(logits, labels);
            CtcDecoder.Greedy<float>(logits, 5, labels);
        }).ShouldBe(0);
    }

    [Fact]
    public void Wrong_sizes_and_labels_are_refused()
    {
        var ctc = new CtcLoss<double>(3, 4, 2);
        Should.Throw<ArgumentException>(() => ctc.Loss(new double[4], [1], new double[4]));
        Should.Throw<ArgumentException>(() => ctc.Loss(new double[15], [1], new double[15]));
        Should.Throw<ArgumentException>(() => ctc.Loss(new double[12], [1, 2, 1], new double[12]));
        Should.Throw<ArgumentException>(() => ctc.Loss(new double[12], [0], new double[12])).Message.ShouldContain("blank");
        Should.Throw<ArgumentException>(() => ctc.Loss(new double[12], [3], new double[12]));
        Should.Throw<ArgumentException>(() => ctc.Loss(new double[12], [1], new double[9]));
        Should.Throw<ArgumentException>(() => new CtcBeamSearch<double>(3, 4, 2).Decode(new double[12], new int[3]));
        Should.Throw<ArgumentOutOfRangeException>(() => new CtcLoss<double>(1, 4, 2));
    }

    /// <summary>Every labelling that some path says, with the logarithm of its probability.</summary>
    private static IEnumerable<(int[] Labels, double Logarithm)> Labellings(double[] logits, int symbols)
    {
        var steps = logits.Length / symbols;
        var normalizers = Enumerable.Range(0, steps).Select(t => Judges.LogSum(logits.AsSpan(t * symbols, symbols).ToArray())).ToArray();
        return Judges.Sequences(symbols, steps)
            .GroupBy(path => string.Join(' ', Said(path)), path => path.Select((k, t) => logits[t * symbols + k] - normalizers[t]).Sum())
            .Select(g => (g.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray(), Judges.LogSum(g)))
            .ToArray();
    }

    private static IEnumerable<int> Said(int[] path) => path.Where((k, t) => k != 0 && (t == 0 || path[t - 1] != k));
}
