namespace RnnGen.Sequences;

/// <summary>What the return of a drawn token is compared with: a <see cref="RewardBaseline"/>, for each place in the sequence.</summary>
/// <param name="options">Which one.</param>
internal sealed class RewardComparison(PolicyGradientOptions options)
{
    private readonly List<double> _means = [];

    /// <summary>How much more than expected each token was worth: as many numbers as are wanted of each row.</summary>
    /// <param name="returns">Of each row; row i was drawn for input i / draws.</param>
    /// <param name="greedy">The returns of what the network writes greedily for each input.</param>
    /// <param name="lengths">How many numbers are wanted of each row.</param>
    public float[][] Advantages(Returns[] returns, Func<Returns[]> greedy, int[] lengths)
    {
        var (draws, baseline) = (options.Draws, Baseline(returns, greedy));
        var advantages = new float[returns.Length][];
        for (var row = 0; row < returns.Length; row++)
        {
            advantages[row] = new float[lengths[row]];
            for (var token = 0; token < lengths[row]; token++)
                advantages[row][token] = (float)(returns[row][token] - baseline(row, row / draws, token));
        }
        if (options.Baseline == RewardBaseline.MovingMean)
            Follow(returns, lengths);
        return advantages;
    }

    private Func<int, int, int, double> Baseline(Returns[] returns, Func<Returns[]> greedy)
    {
        var draws = options.Draws;
        switch (options.Baseline)
        {
            case RewardBaseline.MovingMean:
                return (_, _, token) => token < _means.Count ? _means[token] : 0;
            case RewardBaseline.SelfCritical:
                var likeliest = greedy();
                return (_, input, token) => likeliest[input][token];
            case RewardBaseline.OtherDraws:
                return (row, input, token) =>
                {
                    var sum = -returns[row][token];
                    for (var other = input * draws; other < (input + 1) * draws; other++)
                        sum += returns[other][token];
                    return sum / (draws - 1);
                };
            default:
                return (_, _, _) => 0;
        }
    }

    /// <summary>The mean at each place goes a part of the way to that of the sequences that have come so far.</summary>
    private void Follow(Returns[] returns, int[] lengths)
    {
        for (var token = 0; token < lengths.Max(); token++)
        {
            if (token == _means.Count)
                _means.Add(0);
            var mean = Enumerable.Range(0, returns.Length).Where(row => token < lengths[row]).Average(row => returns[row][token]);
            _means[token] += options.MeanRate * (mean - _means[token]);
        }
    }
}
