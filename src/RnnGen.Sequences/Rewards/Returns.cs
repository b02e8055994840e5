namespace RnnGen.Sequences;

/// <summary>What a sequence is worth from each of its tokens on to the end.</summary>
internal readonly struct Returns
{
    private readonly double[] _fromTokenOn;
    private readonly double _beyond;

    private Returns(double[] fromTokenOn, double beyond, double total) => (_fromTokenOn, _beyond, Total) = (fromTokenOn, beyond, total);

    /// <summary>All that the sequence is worth.</summary>
    public double Total { get; }

    /// <summary>What is still to come at a token; beyond the end as well, for sequences are compared with others that are longer.</summary>
    public double this[int token] => token < _fromTokenOn.Length ? _fromTokenOn[token] : _beyond;

    /// <summary>A sequence is worth something as a whole: every token has the same to come.</summary>
    public static Returns OfSequence(double reward) => new([], reward, reward);

    /// <summary>Each token is worth something: to come is its own reward, and those of later ones, each step later by a factor less.</summary>
    /// <param name="rewards">A reward for each token; changed.</param>
    /// <param name="discount">The factor.</param>
    public static Returns OfTokens(double[] rewards, double discount)
    {
        var total = rewards.Sum();
        for (var token = rewards.Length - 2; token >= 0; token--)
            rewards[token] += discount * rewards[token + 1];
        return new(rewards, 0, total);
    }
}
