namespace RnnGen.Sequences;

/// <summary>The outcome of one forward and backward run.</summary>
/// <param name="Loss">The mean loss.</param>
/// <param name="Units">How much data it took, such as characters.</param>
public readonly record struct StepResult(double Loss, int Units);
