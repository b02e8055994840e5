namespace RnnGen.Sequences;

/// <summary>Log-probabilities of logits.</summary>
internal static class LogSoftmax
{
    public static void Of(ReadOnlySpan<float> logits, Span<double> logProbabilities)
    {
        var norm = Norm(logits);
        for (var i = 0; i < logits.Length; i++)
            logProbabilities[i] = logits[i] - norm;
    }

    /// <summary>ln Σ exp logit.</summary>
    public static double Norm(ReadOnlySpan<float> logits)
    {
        var (largest, sum) = (double.NegativeInfinity, 0.0);
        foreach (var logit in logits)
            largest = Math.Max(largest, logit);
        foreach (var logit in logits)
            sum += Math.Exp(logit - largest);
        return largest + Math.Log(sum);
    }
}
