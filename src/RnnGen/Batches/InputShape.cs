namespace RnnGen;

/// <summary>An input or target that a batch has room for.</summary>
/// <param name="Name">Its name in the network.</param>
/// <param name="Width">Numbers per row: 1 for a scalar, 0 for a token or a link.</param>
/// <param name="PerSequence">Whether there is one row per sequence instead of one per step.</param>
/// <param name="Vocabulary">For a token, the number of tokens there are; else 0.</param>
public readonly record struct InputShape(string Name, int Width, bool PerSequence = false, int Vocabulary = 0)
{
    /// <summary>Whether the input is an index into a vocabulary.</summary>
    public bool IsToken => Width == 0 && !IsLink;

    /// <summary>Whether the input names another step for each step.</summary>
    public bool IsLink => Link != 0;

    /// <summary>-1 for a link to earlier steps, +1 for one to later steps, 0 for any other input.</summary>
    public int Link { get; init; }

    /// <summary>For a memory, the numbers of one of its vectors; 0 for any other input.</summary>
    public int VectorWidth { get; init; }

    /// <summary>The memory of which the input says what lies behind the last vector; null for any other input. A batch sets it by itself.</summary>
    public string? BeyondOf { get; init; }

    /// <summary>An input of token indices from 0 to <paramref name="vocabulary"/> − 1.</summary>
    public static InputShape Token(string name, int vocabulary, bool perSequence = false) => new(name, 0, perSequence, vocabulary);
}
