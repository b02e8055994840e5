namespace RnnGen.Sequences;

/// <summary>The outcome of a training.</summary>
/// <param name="End">Why it ended.</param>
/// <param name="Steps">The steps taken.</param>
/// <param name="Units">The data used, such as characters.</param>
/// <param name="BestLoss">The smallest loss of a validation; NaN if there was none.</param>
/// <param name="BestStep">The steps taken before it.</param>
/// <param name="Elapsed">The time of this run.</param>
public sealed record TrainingOutcome(TrainingEnd End, long Steps, long Units, double BestLoss, long BestStep, TimeSpan Elapsed);
