namespace RnnGen;

/// <summary>What the sum of a loss is divided by.</summary>
public enum Normalizer
{
    /// <summary>The number of steps in the batch, or the sum of their masks: an average per step.</summary>
    Step,

    /// <summary>The number of sequences in the batch.</summary>
    Sequence,

    /// <summary>Nothing.</summary>
    Sum,
}
