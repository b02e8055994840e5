namespace RnnGen.Sequences;

/// <summary>
/// Stupid back-off (Brants and others 2007): the relative frequency after the longest context that the token was seen after, times a
/// weight for each token that the context was cut short by. The scores are no probabilities, their sum is above 1; so they have no
/// perplexity.
/// </summary>
public sealed class StupidBackOff : CountedModel
{
    /// <summary>Makes the model.</summary>
    /// <param name="counts">The n-grams; later additions spoil the model.</param>
    /// <param name="weight">That of a shorter context, above 0 and at most 1; 0.4 in the paper.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is outside its range.</exception>
    public StupidBackOff(NGramCounts counts, double weight = 0.4) : base(counts) => Weight = weight is > 0 and <= 1
        ? weight
        : throw new ArgumentOutOfRangeException(nameof(weight), weight, "Must be above 0 and at most 1.");

    /// <summary>The weight of a shorter context.</summary>
    public double Weight { get; }

    private protected override double Probability(ReadOnlySpan<int> context, int token)
    {
        for (var factor = 1.0; ; factor *= Weight, context = context[1..])
        {
            var (count, sum) = After(Find(context), token);
            if (count > 0)
                return factor * count / sum;
            if (context.Length == 0)
                return 0;
        }
    }
}
