namespace RnnGen.Sequences;

/// <summary>How <see cref="TokenSampler"/> draws. Temperature comes first, then <see cref="TopK"/>, then <see cref="TopP"/> of what is left.</summary>
public sealed record SamplingOptions
{
    /// <summary>What log-probabilities are divided by, at least 0: 1 draws what the model expects, less is bolder, 0 takes the likeliest.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Draws among so many likeliest tokens (Fan and others 2018); among all if 0.</summary>
    public int TopK { get; init; }

    /// <summary>
    /// Draws among the fewest likeliest tokens whose probabilities have at least this sum (nucleus sampling, Holtzman and others 2020);
    /// above 0, and 1 draws among all.
    /// </summary>
    public double TopP { get; init; } = 1;

    internal void Verify()
    {
        if (!double.IsFinite(Temperature) || Temperature < 0)
            throw new ArgumentOutOfRangeException(nameof(Temperature), Temperature, "Must be finite and not negative.");
        if (TopK < 0)
            throw new ArgumentOutOfRangeException(nameof(TopK), TopK, "Must not be negative.");
        if (TopP is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(TopP), TopP, "Must be above 0 and at most 1.");
    }
}
