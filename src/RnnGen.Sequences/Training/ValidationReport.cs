namespace RnnGen.Sequences;

/// <summary>The outcome of a validation.</summary>
/// <param name="Step">The steps taken before it.</param>
/// <param name="Loss">The loss on the data kept back.</param>
/// <param name="Best">The smallest such loss, this one included.</param>
/// <param name="Elapsed">The time since the run began.</param>
public readonly record struct ValidationReport(long Step, double Loss, double Best, TimeSpan Elapsed)
{
    /// <summary>Whether no validation before was as good.</summary>
    public bool IsBest => Loss == Best;
}
