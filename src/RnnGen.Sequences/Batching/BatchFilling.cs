using System.Numerics;

namespace RnnGen.Sequences;

/// <summary>Puts chosen sequences of a data set into a network's batch. Tokens stay numbers: no one-hot vector is ever built.</summary>
public static class BatchFilling
{
    /// <summary>Starts a batch whose sequence i is as long as sequence <c>chosen[i]</c> of the data set.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="sequences">The data set: a token or a label per step.</param>
    /// <param name="chosen">Which of them, in which order.</param>
    /// <exception cref="ArgumentException">They do not fit into the batch, which stays as it was.</exception>
    public static void Reset<T>(this Batch<T> batch, IReadOnlyList<int[]> sequences, ReadOnlySpan<int> chosen)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (chosen.Length > batch.MaxBatch)
            throw new ArgumentException($"{chosen.Length} sequences do not fit into a batch made for {batch.MaxBatch}.", nameof(chosen));
        Span<int> lengths = chosen.Length <= 256 ? stackalloc int[chosen.Length] : new int[chosen.Length];
        for (var i = 0; i < chosen.Length; i++)
            lengths[i] = sequences[chosen[i]].Length;
        batch.Reset(lengths);
    }

    /// <summary>Sets a token input, or a target, of all sequences of a batch.</summary>
    /// <param name="batch">A batch that was reset for the same choice.</param>
    /// <param name="input">The input's name.</param>
    /// <param name="sequences">The data set: a token per step of each sequence.</param>
    /// <param name="chosen">Which of them, in which order.</param>
    /// <exception cref="ArgumentException">A sequence has another length than the batch, or a token is outside the vocabulary.</exception>
    public static void SetTokens<T>(this Batch<T> batch, string input, IReadOnlyList<int[]> sequences, ReadOnlySpan<int> chosen)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < chosen.Length; i++)
            batch.SetTokens(input, i, sequences[chosen[i]]);
    }
}
