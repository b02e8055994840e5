namespace RnnGen.Sequences.Tests.Rewards;

/// <summary>The gradient of the expected reward, against the sum over all sequences that can be.</summary>
public sealed class PolicyGradientTests
{
    private const int Longest = 3;

    private static readonly float[][] Wishes = [[1, -0.5f], [-1, 2]];
    private static readonly int[][] All = [.. Sequences([])];

    private readonly TinyPolicy _network = new();

    public PolicyGradientTests()
    {
        _network.Initialize(3);
        foreach (ref var parameter in _network.Parameters.Write())
            parameter *= 2;
    }

    [Fact]
    public void All_sequences_together_have_the_probability_1()
    {
        All.Length.ShouldBe(1 + 2 + (2 * 2 * 3));
        All.Sum(s => Probability(0, s)).ShouldBe(1, 1e-6);
    }

    [Fact]
    public void Enumerated_gradient_is_the_derivative_of_the_expected_reward()
    {
        var gradient = Exact();
        var parameters = _network.Parameters;
        for (var i = 0; i < gradient.Length; i++)
        {
            var value = parameters.Values[i];
            double At(float x)
            {
                parameters.Write()[i] = x;
                return -ExpectedReward();
            }
            const float E = 0.02f;
            var slope = ((8 * (At(value + E) - At(value - E))) - (At(value + (2 * E)) - At(value - (2 * E)))) / (12 * E);
            parameters.Write()[i] = value;
            ((double)gradient[i]).ShouldBe(slope, 2e-4);
        }
    }

    [Theory]
    [InlineData(RewardBaseline.None, 1)]
    [InlineData(RewardBaseline.MovingMean, 1)]
    [InlineData(RewardBaseline.SelfCritical, 1)]
    [InlineData(RewardBaseline.SelfCritical, 2)]
    [InlineData(RewardBaseline.OtherDraws, 2)]
    public void Drawn_gradients_have_the_enumerated_mean(RewardBaseline baseline, int draws)
    {
        var exact = Exact();
        var (mean, error) = Drawn(baseline, draws, steps: 1500);
        for (var i = 0; i < exact.Length; i++)
            Math.Abs(mean[i] - exact[i]).ShouldBeLessThan((4.5 * error[i]) + 1e-6);
        if (baseline != RewardBaseline.None)
            (exact.Sum(g => g * g) / error.Sum(e => e * e)).ShouldBeGreaterThan(50, "too noisy to judge");
    }

    [Theory]
    [InlineData(RewardBaseline.None, 1)]
    [InlineData(RewardBaseline.MovingMean, 1)]
    [InlineData(RewardBaseline.SelfCritical, 1)]
    [InlineData(RewardBaseline.OtherDraws, 2)]
    public void A_worth_for_each_token_has_the_same_mean_and_varies_less(RewardBaseline baseline, int draws)
    {
        var tokens = new TinyTokenPolicy();
        _network.Parameters.CopyTo(tokens.Parameters);
        var policy = new PolicyGradient(tokens, Options(baseline, draws), Condition);
        var exact = Exact();
        var (mean, error) = Drawn(gradients => policy.Accumulate(2, Rewards, gradients), steps: 1500);
        for (var i = 0; i < exact.Length; i++)
            Math.Abs(mean[i] - exact[i]).ShouldBeLessThan((4.5 * error[i]) + 1e-6);
        if (baseline == RewardBaseline.None)
            error.Sum(e => e * e).ShouldBeLessThan(0.9 * Drawn(baseline, draws, steps: 1500).Error.Sum(e => e * e));
    }

    [Fact]
    public void One_reward_counts_the_same_per_sequence_and_per_token()
    {
        var tokens = new TinyTokenPolicy();
        _network.Parameters.CopyTo(tokens.Parameters);
        var (first, second) = (_network.NewGradients(), tokens.NewGradients());
        New(RewardBaseline.SelfCritical, 1).Accumulate(2, Reward, first).ShouldBe(
            new PolicyGradient(tokens, Options(RewardBaseline.SelfCritical, 1), Condition).Accumulate(2, Reward, second));
        second.Values.ToArray().ShouldBe(first.Values.ToArray(), 1e-6f);
    }

    [Fact]
    public void A_baseline_makes_gradients_vary_less()
    {
        double Spread(RewardBaseline baseline, int draws = 1) => Drawn(baseline, draws, steps: 400).Error.Sum(e => e * e);
        var alone = Spread(RewardBaseline.None);
        Spread(RewardBaseline.MovingMean).ShouldBeLessThan(0.5 * alone);
        Spread(RewardBaseline.SelfCritical).ShouldBeLessThan(0.5 * alone);
        Spread(RewardBaseline.OtherDraws, 2).ShouldBeLessThan(0.5 * alone);
    }

    [Fact]
    public void The_same_seed_draws_the_same()
    {
        var (first, second) = (_network.NewGradients(), _network.NewGradients());
        New(RewardBaseline.OtherDraws, 2).Accumulate(2, Reward, first);
        New(RewardBaseline.OtherDraws, 2).Accumulate(2, Reward, second);
        second.Values.ToArray().ShouldBe(first.Values.ToArray());
    }

    [Fact]
    public void Greedy_takes_the_likeliest_token()
    {
        var rollouts = new Rollouts(_network, 2, TinyPolicy.End, TinyPolicy.End, Longest, 1, (batch, row) => batch.Set("wish", row, Wishes[row]));
        var hypotheses = new NetworkHypotheses(_network, (batch, row) => batch.Set("wish", row, Wishes[1]), TinyPolicy.End);
        var tokens = StepByStep.Greedy(hypotheses, new DecodingOptions { End = TinyPolicy.End, MaxLength = Longest }).Tokens;
        rollouts.Greedy(2)[1].TakeWhile(t => t != TinyPolicy.End).ShouldBe(tokens);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => New(RewardBaseline.OtherDraws, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => New(RewardBaseline.None, 1).Accumulate(3, Reward, _network.NewGradients()));
        Should.Throw<ArgumentException>(() => New(RewardBaseline.None, 1).Accumulate(1, (_, _) => double.NaN, _network.NewGradients())).Message.ShouldContain("finite");
        Should.Throw<ArgumentException>(() => New(RewardBaseline.None, 1).Accumulate(1, (_, _) => new double[9], _network.NewGradients())).Message.ShouldContain("as many");
        Should.Throw<ArgumentException>(() => new PolicyGradient(_network, new PolicyGradientOptions { Begin = 0, Worth = "value" })).Message.ShouldContain("'value'");
    }

    /// <summary>Large, so that it matters what it is compared with; best for two equal tokens in the first row, two different ones in the second.</summary>
    private static double Reward(int input, int[] sequence) =>
        5 + (sequence.Length > 1 && (sequence[0] == sequence[1]) == (input == 0) ? 1 : 0) - (0.3 * sequence.Length);

    /// <summary>The same reward, in parts that belong to tokens.</summary>
    private static double[] Rewards(int input, int[] sequence) =>
        [.. sequence.Select((_, t) => (t == 0 ? 5 : 0) + (t == 1 && (sequence[0] == sequence[1]) == (input == 0) ? 1 : 0) - 0.3)];

    private (double[] Mean, double[] Error) Drawn(RewardBaseline baseline, int draws, int steps)
    {
        var policy = New(baseline, draws);
        return Drawn(gradients => policy.Accumulate(2, Reward, gradients), steps);
    }

    private (double[] Mean, double[] Error) Drawn(Action<Parameters<float>> accumulate, int steps)
    {
        var gradients = _network.NewGradients();
        var (sums, squares) = (new double[gradients.Count], new double[gradients.Count]);
        for (var step = -100; step < steps; step++)
        {
            gradients.Clear();
            accumulate(gradients);
            for (var i = 0; step >= 0 && i < sums.Length; i++)
                (sums[i], squares[i]) = (sums[i] + gradients.Values[i], squares[i] + (gradients.Values[i] * (double)gradients.Values[i]));
        }
        double[] mean = [.. sums.Select(s => s / steps)];
        return (mean, [.. squares.Select((s, i) => Math.Sqrt(Math.Max(0, (s / steps) - (mean[i] * mean[i])) / steps))]);
    }

    private PolicyGradient New(RewardBaseline baseline, int draws) => new(_network, Options(baseline, draws), Condition);

    private static void Condition(Batch<float> batch, int row, int input) => batch.Set("wish", row, Wishes[input]);

    private static PolicyGradientOptions Options(RewardBaseline baseline, int draws) =>
        new() { Begin = 0, End = TinyPolicy.End, MaxLength = Longest, MaxInputs = 2, Draws = draws, Baseline = baseline, Seed = 5 };

    /// <summary>−∇ Σ p(y)·r(y), as one batch of all sequences, each worth p·r.</summary>
    private float[] Exact()
    {
        var rows = Wishes.Length * All.Length;
        var (batch, tape) = (_network.NewBatch(Longest, rows), _network.NewTape(Longest, rows));
        batch.Reset([.. Wishes.SelectMany(_ => All.Select(s => s.Length))]);
        for (var row = 0; row < rows; row++)
        {
            var (wish, sequence) = (row / All.Length, All[row % All.Length]);
            batch.SetTokens("previous", row, [0, .. sequence[..^1]]);
            batch.SetTokens("next", row, sequence);
            batch.Set("wish", row, Wishes[wish]);
            batch.Set("worth", row, [(float)(All.Length * Probability(wish, sequence) * Reward(wish, sequence))]);
        }
        var gradients = _network.NewGradients();
        _network.Forward(batch, tape);
        _network.Backward(tape, gradients);
        return gradients.Values.ToArray();
    }

    private double ExpectedReward() => Wishes.Select((_, w) => All.Sum(s => Probability(w, s) * Reward(w, s))).Average();

    private double Probability(int wish, int[] sequence)
    {
        var hypotheses = new NetworkHypotheses(_network, (batch, row) => batch.Set("wish", row, Wishes[wish]), TinyPolicy.End);
        hypotheses.Start();
        var (sum, next) = (0.0, new double[3]);
        foreach (var token in sequence)
        {
            hypotheses.LogProbabilities(next);
            sum += next[token];
            hypotheses.Extend([0], [token]);
        }
        return Math.Exp(sum);
    }

    private static IEnumerable<int[]> Sequences(int[] before) => Enumerable.Range(0, 3).SelectMany(token =>
        token == TinyPolicy.End || before.Length == Longest - 1 ? [[.. before, token]] : Sequences([.. before, token]));
}
