namespace RnnGen.Samples.Anomalies;

/// <summary>Something that was done to a signal.</summary>
/// <param name="Kind">What.</param>
/// <param name="Start">The first step.</param>
/// <param name="End">The step after the last.</param>
internal sealed record Anomaly(string Kind, int Start, int End);
