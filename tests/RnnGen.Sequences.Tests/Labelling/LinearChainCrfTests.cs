namespace RnnGen.Sequences.Tests.Labelling;

public sealed class LinearChainCrfTests
{
    public static TheoryData<int, int> Sizes => new() { { 1, 1 }, { 1, 4 }, { 2, 1 }, { 2, 6 }, { 3, 2 }, { 3, 5 }, { 5, 3 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Sums_and_best_paths_are_those_of_the_list_of_all_paths(int labels, int steps)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var (crf, emissions) = Make(labels, steps, seed);
            var all = Judges.Sequences(labels, steps).Select(path => (Path: path, Score: Score(crf, emissions, path))).ToArray();

            crf.LogPartition(emissions).ShouldBe(Judges.LogSum(all.Select(p => p.Score)), 1e-12);
            foreach (var (path, score) in all)
                crf.Score(emissions, path).ShouldBe(score, 1e-12);

            var best = new int[steps];
            var found = crf.Decode(emissions, best);
            var expected = all.MaxBy(p => p.Score);
            best.ShouldBe(expected.Path);
            found.ShouldBe(expected.Score, 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Gradients_are_expectations_over_all_paths_and_derivatives(int labels, int steps)
    {
        var (crf, emissions) = Make(labels, steps, seed: 3);
        var path = Judges.Sequences(labels, steps).ElementAt((int)(Math.Pow(labels, steps) / 3));
        var (gradients, parameters) = (new double[emissions.Length], crf.Parameters.NewLike());
        var loss = crf.Loss(emissions, path, gradients, parameters);

        var all = Judges.Sequences(labels, steps).Select(p => (Path: p, Score: Score(crf, emissions, p))).ToArray();
        var sum = Judges.LogSum(all.Select(p => p.Score));
        loss.ShouldBe(sum - Score(crf, emissions, path), 1e-12);
        for (var t = 0; t < steps; t++)
            for (var j = 0; j < labels; j++)
                gradients[t * labels + j].ShouldBe(all.Where(p => p.Path[t] == j).Sum(p => Math.Exp(p.Score - sum)) - (path[t] == j ? 1 : 0), 1e-12);

        double Loss() => crf.LogPartition(emissions) - crf.Score(emissions, path);
        new ReadOnlySpan<double>(gradients).ShouldBeDerivatives(emissions, Loss);
        parameters.Values.ShouldBeDerivatives(crf.Parameters.Write(), Loss);
    }

    [Fact]
    public void Gradients_of_parameters_are_added()
    {
        var (crf, emissions) = Make(3, 4, seed: 1);
        var (once, twice, room) = (crf.Parameters.NewLike(), crf.Parameters.NewLike(), new double[emissions.Length]);
        crf.Loss(emissions, [0, 1, 2, 0], room, once);
        crf.Loss(emissions, [0, 1, 2, 0], room, twice);
        crf.Loss(emissions, [0, 1, 2, 0], room, twice);
        for (var i = 0; i < once.Count; i++)
            twice.Values[i].ShouldBe(2 * once.Values[i], 1e-15);
    }

    [Fact]
    public void A_forbidden_transition_is_never_taken_and_has_no_gradient()
    {
        var (crf, emissions) = Make(3, 5, seed: 2);
        crf.Parameters.Write("crf.transitions")[1, 2] = double.NegativeInfinity;
        var (path, gradients, parameters) = (new int[5], new double[15], crf.Parameters.NewLike());
        emissions[1 * 3 + 1] = emissions[2 * 3 + 2] = 50;

        crf.Decode(emissions, path);
        path.Zip(path.Skip(1)).ShouldNotContain((1, 2));
        double.IsFinite(crf.Loss(emissions, [0, 1, 1, 1, 0], gradients, parameters)).ShouldBeTrue();
        parameters["crf.transitions"][1, 2].ShouldBe(0);
        gradients.ShouldAllBe(g => double.IsFinite(g));
    }

    [Fact]
    public void Single_precision_is_close_to_double()
    {
        var (crf, emissions) = Make(9, 30, seed: 4);
        var single = new LinearChainCrf<float>(9, 30);
        crf.Parameters.CopyTo(single.Parameters);
        int[] path = [.. Enumerable.Range(0, 30).Select(t => t % 9)];
        var (expected, gradients) = (new double[emissions.Length], new float[emissions.Length]);

        ((double)single.Loss(emissions.Single(), path, gradients, single.Parameters.NewLike()))
            .ShouldBe(crf.Loss(emissions, path, expected, crf.Parameters.NewLike()), 1e-3);
        for (var i = 0; i < expected.Length; i++)
            ((double)gradients[i]).ShouldBe(expected[i], 1e-4);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var crf = new LinearChainCrf<float>(5, 8);
        var (emissions, gradients, parameters, path) = (Judges.Numbers(40, 1).Single(), new float[40], crf.Parameters.NewLike(), new int[8]);
        Judges.Allocated(() =>
        {
            crf.Loss(emissions, path, gradients, parameters);
            crf.Decode(emissions, path);
            crf.LogPartition(emissions);
        }).ShouldBe(0);
    }

    [Fact]
    public void Wrong_sizes_and_labels_are_refused_before_anything_changes()
    {
        var crf = new LinearChainCrf<double>(3, 4);
        var parameters = crf.Parameters.NewLike();
        Should.Throw<ArgumentException>(() => crf.LogPartition(new double[4]));
        Should.Throw<ArgumentException>(() => crf.LogPartition(new double[15]));
        Should.Throw<ArgumentException>(() => crf.LogPartition([]));
        Should.Throw<ArgumentException>(() => crf.Decode(new double[6], new int[3]));
        Should.Throw<ArgumentException>(() => crf.Loss(new double[6], [0, 3], new double[6], parameters)).Message.ShouldContain("label 3");
        Should.Throw<ArgumentException>(() => crf.Loss(new double[6], [0], new double[6], parameters));
        Should.Throw<ArgumentException>(() => crf.Loss(new double[6], [0, 1], new double[5], parameters));
        parameters.Values.ToArray().ShouldAllBe(value => value == 0);
        Should.Throw<ArgumentOutOfRangeException>(() => new LinearChainCrf<double>(0, 4));
    }

    private static (LinearChainCrf<double> Crf, double[] Emissions) Make(int labels, int steps, int seed)
    {
        var crf = new LinearChainCrf<double>(labels, steps + 1);
        for (var i = 0; i < crf.Parameters.Shapes.Count; i++)
            Judges.Numbers(crf.Parameters.Shapes[i].Count, 10 * seed + i).CopyTo(crf.Parameters.Write()[crf.Parameters.Offset(i)..]);
        return (crf, Judges.Numbers(labels * steps, 10 * seed + 9));
    }

    private static double Score(LinearChainCrf<double> crf, double[] emissions, int[] path)
    {
        var transitions = crf.Parameters["crf.transitions"];
        var start = crf.Parameters["crf.start"];
        var end = crf.Parameters["crf.end"];
        var score = start[path[0]] + end[path[^1]];
        for (var t = 0; t < path.Length; t++)
            score += emissions[t * crf.Labels + path[t]] + (t > 0 ? transitions[path[t - 1], path[t]] : 0);
        return score;
    }
}
