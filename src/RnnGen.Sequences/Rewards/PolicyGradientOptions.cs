namespace RnnGen.Sequences;

/// <summary>How a <see cref="PolicyGradient"/> draws and compares.</summary>
public sealed record PolicyGradientOptions
{
    /// <summary>The token that stands before the first one.</summary>
    public required int Begin { get; init; }

    /// <summary>The token that ends a sequence; null if all sequences are of <see cref="MaxLength"/>.</summary>
    public int? End { get; init; }

    /// <summary>The most tokens, the end counted; a sequence so long just stops. At least 1.</summary>
    public int MaxLength { get; init; } = 100;

    /// <summary>The most inputs at once, at least 1.</summary>
    public int MaxInputs { get; init; } = 64;

    /// <summary>The sequences that are drawn for each input, at least 1; 2 for <see cref="RewardBaseline.OtherDraws"/>.</summary>
    public int Draws { get; init; } = 1;

    /// <summary>What a reward is compared with.</summary>
    public RewardBaseline Baseline { get; init; } = RewardBaseline.SelfCritical;

    /// <summary>The share of the newest step in <see cref="RewardBaseline.MovingMean"/>: above 0, at most 1.</summary>
    public double MeanRate { get; init; } = 0.05;

    /// <summary>What a reward counts less with each token that lies between: from 0, where a token is told its own reward alone, to 1. Of rewards per token only.</summary>
    public double Discount { get; init; } = 1;

    /// <summary>The name of the network's scalar input, per sequence or per step, by which its loss is multiplied.</summary>
    public string Worth { get; init; } = "worth";

    /// <summary>The same seed draws the same sequences.</summary>
    public ulong Seed { get; init; }

    internal void Verify()
    {
        Require(MaxLength >= 1, nameof(MaxLength), MaxLength);
        Require(MaxInputs >= 1, nameof(MaxInputs), MaxInputs);
        Require(Draws >= (Baseline == RewardBaseline.OtherDraws ? 2 : 1), nameof(Draws), Draws);
        Require(Discount is >= 0 and <= 1, nameof(Discount), Discount);
        Require(MeanRate is > 0 and <= 1, nameof(MeanRate), MeanRate);
    }

    private static void Require(bool holds, string name, double value)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, value, "Outside its range.");
    }
}
