namespace RnnGen.Sequences;

/// <summary>Which sequences a decoder may write.</summary>
public record DecodingOptions
{
    /// <summary>The token that ends a sequence; null if sequences are all of <see cref="MaxLength"/>.</summary>
    public int? End { get; init; }

    /// <summary>The fewest tokens, the end not counted.</summary>
    public int MinLength { get; init; }

    /// <summary>The most tokens, the end not counted; a sequence so long can only end. At least 0.</summary>
    public int MaxLength { get; init; } = 100;

    /// <summary>A sequence has no n-gram of this length twice; 0 allows all (Paulus and others 2018). The end is no part of an n-gram.</summary>
    public int BlockedRepetition { get; init; }

    /// <summary>What a sequence must begin with.</summary>
    public IReadOnlyList<int> Prefix { get; init; } = [];

    /// <summary>Tokens that are never written, such as an unknown one.</summary>
    public IReadOnlyList<int> Never { get; init; } = [];

    internal virtual void Verify(int vocabulary)
    {
        Require(MaxLength >= 0, nameof(MaxLength), MaxLength);
        Require(MinLength >= 0 && MinLength <= MaxLength, nameof(MinLength), MinLength);
        Require(BlockedRepetition >= 0, nameof(BlockedRepetition), BlockedRepetition);
        Require(Prefix.Count <= MaxLength, nameof(Prefix), Prefix.Count);
        Require(End is null || (uint)End < (uint)vocabulary, nameof(End), End);
        foreach (var token in Prefix)
            Require((uint)token < (uint)vocabulary && token != End, nameof(Prefix), token);
        foreach (var token in Never)
            Require((uint)token < (uint)vocabulary, nameof(Never), token);
    }

    private protected static void Require(bool holds, string name, object? value)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, value, "Outside its range.");
    }
}
