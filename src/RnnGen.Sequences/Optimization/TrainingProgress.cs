namespace RnnGen.Sequences;

/// <summary>How far a training run has come.</summary>
/// <param name="Step">The steps taken before this one.</param>
/// <param name="Fraction">The part of the run's steps, or of its time if that is further, that lies behind; from 0 to 1.</param>
public readonly record struct TrainingProgress(long Step, double Fraction);
