namespace RnnGen.Sequences;

/// <summary>How a training goes.</summary>
/// <param name="Step">The steps taken.</param>
/// <param name="Loss">The mean loss of the steps since the last report.</param>
/// <param name="GradientNorm">The norm of the last step's gradients, before clipping.</param>
/// <param name="LearningRate">The rate of the last step.</param>
/// <param name="UnitsPerSecond">Data per second of training since the last report.</param>
/// <param name="Fraction">The part of the run that is done, from 0 to 1.</param>
/// <param name="Elapsed">The time since the run began.</param>
/// <param name="Remaining">An estimate of the time that is left; null if the end is not known.</param>
public readonly record struct TrainingReport(
    long Step, double Loss, double GradientNorm, double LearningRate, double UnitsPerSecond, double Fraction,
    TimeSpan Elapsed, TimeSpan? Remaining);
