namespace RnnGen;

/// <summary>Packed weights: <paramref name="Blocks"/> operands of one width, into results of the given widths.</summary>
public readonly record struct WeightsShape(string Name, int Blocks, int BlockSize, params int[] Widths);
