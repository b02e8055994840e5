namespace RnnGen.Sequences;

/// <summary>A node of a <see cref="Tree"/>.</summary>
/// <param name="Label">What stands first within its brackets; null for a bare word, and for trees that are not parsed.</param>
/// <param name="Word">The word at a leaf; null for any other node.</param>
/// <param name="Children">The steps of its children, in order.</param>
public sealed record TreeNode(string? Label, string? Word, IReadOnlyList<int> Children)
{
    /// <summary>Whether it has no children.</summary>
    public bool IsLeaf => Children.Count == 0;
}
