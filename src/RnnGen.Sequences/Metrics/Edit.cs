namespace RnnGen.Sequences;

/// <summary>One step from a reference to a hypothesis.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Reference">The place in the reference; of an insertion, the place before which it stands.</param>
/// <param name="Hypothesis">The place in the hypothesis; of a deletion, the place before which it would stand.</param>
public readonly record struct Edit(EditKind Kind, int Reference, int Hypothesis);

/// <summary>What an <see cref="Edit"/> does.</summary>
public enum EditKind
{
    /// <summary>Nothing: both have the same token.</summary>
    Match,

    /// <summary>The hypothesis has another token.</summary>
    Substitution,

    /// <summary>The hypothesis lacks the token.</summary>
    Deletion,

    /// <summary>The hypothesis has a token more.</summary>
    Insertion,
}
