using System.Text;

namespace RnnGen.Sequences;

/// <summary>
/// The edits from references to hypotheses, as in the rates of wrong words (WER) and characters (CER). The rate of a corpus is that of
/// the sum, not the mean of the rates of its sentences.
/// </summary>
/// <param name="Substitutions">Tokens that are others.</param>
/// <param name="Deletions">Tokens that the hypotheses lack.</param>
/// <param name="Insertions">Tokens that the hypotheses have too many.</param>
/// <param name="Length">The tokens of the references.</param>
public readonly record struct ErrorRate(long Substitutions, long Deletions, long Insertions, long Length)
{
    /// <summary>All edits.</summary>
    public long Edits => Substitutions + Deletions + Insertions;

    /// <summary>Edits per token of the references: 0 is perfect, and it may be above 1. NaN if both are empty.</summary>
    public double Rate => (double)Edits / Length;

    /// <summary>The edits between two sequences of tokens.</summary>
    public static ErrorRate Of<T>(ReadOnlySpan<T> reference, ReadOnlySpan<T> hypothesis) where T : IEquatable<T>
    {
        var counts = new long[4];
        foreach (var edit in EditDistance.Align(reference, hypothesis))
            counts[(int)edit.Kind]++;
        return new ErrorRate(
            counts[(int)EditKind.Substitution], counts[(int)EditKind.Deletion], counts[(int)EditKind.Insertion], reference.Length);
    }

    /// <summary>The edits between words, which white space separates. Case and punctuation count.</summary>
    public static ErrorRate OfWords(string reference, string hypothesis) => Of<string>(Words(reference), Words(hypothesis));

    /// <summary>The edits between characters (Unicode scalar values), white space included.</summary>
    public static ErrorRate OfCharacters(string reference, string hypothesis) => Of<Rune>(Characters(reference), Characters(hypothesis));

    /// <summary>Both texts together.</summary>
    public static ErrorRate operator +(ErrorRate left, ErrorRate right) => new(
        left.Substitutions + right.Substitutions, left.Deletions + right.Deletions, left.Insertions + right.Insertions, left.Length + right.Length);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Rune[] Characters(string text) => [.. text.EnumerateRunes()];
}
