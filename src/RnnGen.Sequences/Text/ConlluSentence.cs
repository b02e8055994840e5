namespace RnnGen.Sequences;

/// <summary>
/// A sentence of a CoNLL-U file (universaldependencies.org/format.html): its syntactic words, and apart from them the ranges of words
/// that are written as one token, and the empty nodes of enhanced dependencies.
/// </summary>
/// <param name="Comments">The lines before it that begin with <c>#</c>.</param>
/// <param name="Words">The words, numbered from 1 without a gap; at least one.</param>
/// <param name="Ranges">Tokens of more than one word, such as <c>3-4</c>.</param>
/// <param name="EmptyNodes">Nodes that are not written, such as <c>5.1</c>.</param>
public sealed record ConlluSentence(
    IReadOnlyList<string> Comments, IReadOnlyList<ConlluWord> Words, IReadOnlyList<ConlluWord> Ranges, IReadOnlyList<ConlluWord> EmptyNodes)
{
    /// <summary>The words as they are written, one by one.</summary>
    public string[] Forms => [.. Words.Select(word => word.Form)];

    /// <summary>Their universal parts of speech.</summary>
    public string[] Tags => [.. Words.Select(word => word.Upos)];

    /// <summary>Reads all sentences of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CorpusException">The file cannot be read or is empty, or a line breaks the format; the message names it.</exception>
    public static IReadOnlyList<ConlluSentence> Read(string path)
    {
        var sentences = new List<ConlluSentence>();
        var reader = new ConlluReader();
        foreach (var line in TextLine.Read(path))
        {
            if (line.IsBlank)
                Finish();
            else
                reader.Add(line);
        }
        Finish();
        return sentences;

        void Finish()
        {
            if (reader.Take() is { } sentence)
                sentences.Add(sentence);
        }
    }
}
