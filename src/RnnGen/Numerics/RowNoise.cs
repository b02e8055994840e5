namespace RnnGen.Numerics;

/// <summary>The random numbers of one row: uniform between two bounds, or their mean.</summary>
/// <param name="Place">The hash of the row.</param>
/// <param name="Lower">The least number.</param>
/// <param name="Range">How far the numbers reach above it; 0 for a run that is not one of training.</param>
public readonly record struct RowNoise<T>(ulong Place, T Lower, T Range);
