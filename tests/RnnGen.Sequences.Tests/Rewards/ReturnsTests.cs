namespace RnnGen.Sequences.Tests.Rewards;

public sealed class ReturnsTests
{
    [Fact]
    public void Rewards_of_tokens_add_up_from_the_end()
    {
        var returns = Returns.OfTokens([1, 2, 4], discount: 0.5);
        returns.Total.ShouldBe(7);
        new[] { returns[0], returns[1], returns[2], returns[3] }.ShouldBe([3, 4, 4, 0]);
        Returns.OfTokens([1, 2, 4], discount: 0)[0].ShouldBe(1);
    }

    [Fact]
    public void The_reward_of_a_sequence_is_that_of_each_token()
    {
        var returns = Returns.OfSequence(5);
        (returns.Total, returns[0], returns[100]).ShouldBe((5, 5, 5));
    }

    [Fact]
    public void Each_token_is_compared_with_others_at_its_place()
    {
        Returns[] returns = [Returns.OfTokens([1, 1], 1), Returns.OfTokens([5], 1)];
        float[][] Compared(RewardBaseline baseline, int times = 1)
        {
            var comparison = new RewardComparison(new PolicyGradientOptions { Begin = 0, Draws = 2, Baseline = baseline, MeanRate = 0.5 });
            for (var i = 1; i < times; i++)
                comparison.Advantages(returns, Greedy, [2, 1]);
            return comparison.Advantages(returns, Greedy, [2, 1]);
        }
        static Returns[] Greedy() => [Returns.OfTokens([0, 3], 1)];

        Compared(RewardBaseline.None).ShouldBe([[2f, 1], [5f]]);
        Compared(RewardBaseline.SelfCritical).ShouldBe([[-1f, -2], [2f]]);
        Compared(RewardBaseline.OtherDraws).ShouldBe([[-3f, 1], [3f]]);
        Compared(RewardBaseline.MovingMean).ShouldBe([[2f, 1], [5f]]);
        Compared(RewardBaseline.MovingMean, times: 2).ShouldBe([[0.25f, 0.5f], [3.25f]]);
    }
}
