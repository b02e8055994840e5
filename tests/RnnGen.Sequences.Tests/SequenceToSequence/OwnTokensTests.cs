using RnnGen.Sequences.Tests.Rewards;

namespace RnnGen.Sequences.Tests.SequenceToSequence;

/// <summary>What a decoder is given in the place of the truth, against what it writes by itself.</summary>
public sealed class OwnTokensTests
{
    private static readonly float[][] Wishes = [.. Enumerable.Range(0, 200).Select(i => new[] { MathF.Sin(i), MathF.Cos(3 * i) })];

    private readonly TinyPolicy _network = new();

    public OwnTokensTests()
    {
        _network.Initialize(4);
        foreach (ref var parameter in _network.Parameters.Write())
            parameter *= 3;
    }

    [Theory]
    [InlineData(Per.Step)]
    [InlineData(Per.Sequence)]
    public void The_truth_stays_or_everything_is_its_own(Per per)
    {
        var before = Before();
        new OwnTokens(_network, Wishes.Length, seed: 1, per).Mix(before, truth: 1, Condition);
        before.ShouldBe(Before());

        new OwnTokens(_network, Wishes.Length, seed: 1, per).Mix(before, truth: 0, Condition);
        var written = new Rollouts(_network, Wishes.Length, 1, end: null, maxLength: 6, seed: 1, Condition).Greedy(Wishes.Length);
        for (var row = 0; row < before.Length; row++)
            before[row].ShouldBe([1, .. written[row][..(before[row].Length - 1)]]);
        before.SelectMany(tokens => tokens).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Single_tokens_are_exchanged_or_whole_sequences()
    {
        var own = Before();
        new OwnTokens(_network, Wishes.Length, seed: 1).Mix(own, 0, Condition);

        var byToken = Before();
        new OwnTokens(_network, Wishes.Length, seed: 1).Mix(byToken, 0.7, Condition);
        Kept(byToken, row => row.Skip(1).Select((token, i) => token == True(i)).Average(isTrue => isTrue ? 1 : 0)).ShouldBeInRange(0.7, 0.95);

        var bySequence = Before();
        new OwnTokens(_network, Wishes.Length, seed: 1, Per.Sequence).Mix(bySequence, 0.7, Condition);
        var isTrue = bySequence.Select((tokens, row) => tokens.SequenceEqual(Before()[row])).ToArray();
        for (var row = 0; row < isTrue.Length; row++)
            (isTrue[row] || bySequence[row].SequenceEqual(own[row])).ShouldBeTrue();
        isTrue.Where((_, row) => !own[row].SequenceEqual(Before()[row])).Average(t => t ? 1 : 0).ShouldBe(0.7, 0.12);
    }

    [Fact]
    public void Own_tokens_are_drawn_by_their_probabilities_and_the_same_seed_draws_the_same()
    {
        var before = Enumerable.Range(0, 3000).Select(_ => new[] { 1, 2 }).ToArray();
        var own = new OwnTokens(_network, before.Length, seed: 2, isDrawn: true);
        own.Mix(before, 0, (batch, row) => batch.Set("wish", row, Wishes[3]));
        var again = Enumerable.Range(0, 3000).Select(_ => new[] { 1, 2 }).ToArray();
        new OwnTokens(_network, before.Length, seed: 2, isDrawn: true).Mix(again, 0, (batch, row) => batch.Set("wish", row, Wishes[3]));
        again.ShouldBe(before);

        var (hypotheses, next) = (new NetworkHypotheses(_network, (batch, row) => batch.Set("wish", row, Wishes[3]), 1), new double[3]);
        hypotheses.Start();
        hypotheses.LogProbabilities(next);
        for (var token = 0; token < 3; token++)
            (before.Count(tokens => tokens[1] == token) / 3000.0).ShouldBe(Math.Exp(next[token]), 0.04);
        Should.Throw<ArgumentException>(() => own.Mix([.. before, [1, 2]], 0)).Message.ShouldContain("3000");
    }

    private static void Condition(Batch<float> batch, int row) => batch.Set("wish", row, Wishes[row]);

    private static int True(int i) => 1 + (i % 2);

    private static int[][] Before() => [.. Wishes.Select((_, row) => new[] { 1 }.Concat(Enumerable.Range(0, row % 5).Select(True)).ToArray())];

    private static double Kept(int[][] rows, Func<int[], double> share) => rows.Where(row => row.Length > 1).Average(share);
}
