namespace RnnGen.Sequences;

/// <summary>Counts of spans, and the measures that the CoNLL script conlleval makes of them.</summary>
/// <param name="Correct">Predicted spans that are in the truth, with the same bounds and type.</param>
/// <param name="Predicted">Predicted spans.</param>
/// <param name="Expected">Spans of the truth.</param>
public readonly record struct SpanScore(long Correct, long Predicted, long Expected)
{
    /// <summary>Correct of predicted spans, from 0 to 1; 0 if none is predicted.</summary>
    public double Precision => Predicted > 0 ? (double)Correct / Predicted : 0;

    /// <summary>Correct of expected spans, from 0 to 1; 0 if none is expected.</summary>
    public double Recall => Expected > 0 ? (double)Correct / Expected : 0;

    /// <summary>The harmonic mean of precision and recall; 0 if both are.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Both sets together.</summary>
    public static SpanScore operator +(SpanScore left, SpanScore right) =>
        new(left.Correct + right.Correct, left.Predicted + right.Predicted, left.Expected + right.Expected);
}
