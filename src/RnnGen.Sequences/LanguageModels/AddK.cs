namespace RnnGen.Sequences;

/// <summary>
/// Add-k smoothing (Lidstone 1920; Laplace for k = 1), without shorter contexts: p(w | h) = (c(hw) + k) / (c(h·) + k·V), with V the number of
/// tokens that can follow.
/// </summary>
public sealed class AddK : CountedModel
{
    /// <summary>Makes the model.</summary>
    /// <param name="counts">The n-grams; the model looks at contexts of one token less than their order. Later additions spoil it.</param>
    /// <param name="k">What is added to each count, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is not above 0.</exception>
    public AddK(NGramCounts counts, double k = 1) : base(counts) => K = double.IsFinite(k) && k > 0
        ? k
        : throw new ArgumentOutOfRangeException(nameof(k), k, "Must be finite and above 0.");

    /// <summary>What is added to each count.</summary>
    public double K { get; }

    private protected override double Probability(ReadOnlySpan<int> context, int token)
    {
        var (count, sum) = After(Find(context), token);
        return (count + K) / (sum + (K * Counts.Foreseen));
    }
}
