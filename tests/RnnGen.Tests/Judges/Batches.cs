namespace RnnGen.Tests.Judges;

/// <summary>The lengths of sequences at which everything is tested.</summary>
internal static class Batches
{
    public static int[][] All { get; } = [[4, 2, 3], [3, 0, 1], [1], [], [0, 0], [7, 7]];
}
