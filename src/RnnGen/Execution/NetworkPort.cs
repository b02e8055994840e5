namespace RnnGen;

/// <summary>An input, a target or an output of a network.</summary>
/// <param name="Name">The name of the member that declares it.</param>
/// <param name="Width">Numbers per step or per sequence; for tokens, the size of the vocabulary.</param>
/// <param name="IsToken">Whether it is an index into a vocabulary.</param>
/// <param name="IsTarget">Whether only the loss reads it.</param>
/// <param name="PerSequence">Whether there is one value per sequence instead of one per step.</param>
public readonly record struct NetworkPort(string Name, int Width, bool IsToken = false, bool IsTarget = false, bool PerSequence = false)
{
    /// <summary>Whether it names another step for each step.</summary>
    public bool IsLink { get; init; }
}
