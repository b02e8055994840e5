namespace RnnGen.Sequences;

/// <summary>How <see cref="BeamSearch"/> searches.</summary>
public sealed record BeamOptions : DecodingOptions
{
    /// <summary>The hypotheses that go on from one token to the next, at least 1.</summary>
    public int Beam { get; init; } = 5;

    /// <summary>The sequences wanted, at least 1.</summary>
    public int Best { get; init; } = 1;

    /// <summary>What makes sequences of different lengths comparable.</summary>
    public LengthPenalty Length { get; init; }

    /// <summary>
    /// A penalty of a row of the model, at least 0, subtracted from its score; none if null. It is asked after
    /// <see cref="IHypotheses.LogProbabilities"/>, so that it can count the attention of the step. See <see cref="CoveragePenalty"/>.
    /// </summary>
    public Func<int, double>? Coverage { get; init; }

    /// <summary>
    /// Stops when <see cref="Best"/> sequences have ended, instead of when no hypothesis of the beam can become better than these: quicker,
    /// and inclined to short sequences.
    /// </summary>
    public bool StopEarly { get; init; }

    internal override void Verify(int vocabulary)
    {
        base.Verify(vocabulary);
        Require(Beam >= 1, nameof(Beam), Beam);
        Require(Best >= 1, nameof(Best), Best);
    }
}
