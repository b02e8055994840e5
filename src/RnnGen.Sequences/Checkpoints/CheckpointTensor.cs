namespace RnnGen.Sequences;

/// <summary>A block of numbers in a checkpoint.</summary>
/// <param name="Values">The numbers, row by row.</param>
/// <param name="Shape">The sizes, outermost first; their product is the number of values.</param>
public sealed record CheckpointTensor(float[] Values, int[] Shape);
