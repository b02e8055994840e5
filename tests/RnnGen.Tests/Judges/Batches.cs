namespace RnnGen.Tests.Judges;

/// <summary>The lengths of sequences at which everything is tested.</summary>
internal static class Batches
{
    public static int[][] All { get; } = [[4, 2, 3], [3, 0, 1], [1], [], [0, 0], [7, 7]];

    /// <summary>More sequences than any kernel takes at once.</summary>
    public static int[] Many { get; } = [5, 3, 7, 1, 0, 2, 6, 4, 4, 4, 2, 5, 3, 1, 6, 2, 5];
}
