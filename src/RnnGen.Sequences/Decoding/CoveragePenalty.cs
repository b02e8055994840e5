namespace RnnGen.Sequences;

/// <summary>Penalties on attention that leaves parts of the input out, or reads them again and again.</summary>
public static class CoveragePenalty
{
    /// <summary>−β Σ ln min(attention, 1): for parts of the input that were read too little (Wu and others 2016, equation 14).</summary>
    /// <param name="attention">For each position of the input the attention that it has had, added up over the steps; above 0.</param>
    /// <param name="beta">The weight, at least 0.</param>
    /// <returns>At least 0: to be subtracted from a score.</returns>
    public static double Wu(ReadOnlySpan<double> attention, double beta)
    {
        var sum = 0.0;
        foreach (var a in attention)
            sum -= Math.Log(Math.Min(a, 1));
        return beta * sum;
    }

    /// <summary>β Σ max(attention − 1, 0): for parts of the input that were read more than once.</summary>
    /// <param name="attention">For each position of the input the attention that it has had, added up over the steps.</param>
    /// <param name="beta">The weight, at least 0.</param>
    /// <returns>At least 0: to be subtracted from a score.</returns>
    public static double Repetition(ReadOnlySpan<double> attention, double beta)
    {
        var sum = 0.0;
        foreach (var a in attention)
            sum += Math.Max(a - 1, 0);
        return beta * sum;
    }
}
