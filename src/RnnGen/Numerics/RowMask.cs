namespace RnnGen.Numerics;

/// <summary>The random mask of one row: 0 for a part of its units, one number for all others.</summary>
/// <param name="Place">The hash of the row.</param>
/// <param name="Rate">The probability of 0, a multiple of 2⁻²⁴; 0 for a run that is not one of training.</param>
/// <param name="Kept">What stands where it is not 0.</param>
public readonly record struct RowMask<T>(ulong Place, T Rate, T Kept);
