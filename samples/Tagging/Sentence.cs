using RnnGen.Sequences;

namespace RnnGen.Samples.Tagging;

/// <summary>A sentence the part of speech of each of its words, and where they stand.</summary>
internal sealed record Sentence(string[] Words, string[] Tags, TextLine[] Lines)
{
    /// <summary>Reads a file: CoNLL-U if it is called so, else a word and its tag per line, with blank lines between sentences.</summary>
    public static IReadOnlyList<Sentence> Read(string path) =>
        path.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase)
            ? [.. ConlluSentence.Read(path).Select(s => new Sentence(s.Forms, s.Tags, [.. s.Words.Select(w => w.Line)]))]
            : [.. ColumnSentence.Read(path, columns: 2).Select(s => new Sentence(s.Column(0), s.Column(1), [.. Enumerable.Range(0, s.Length).Select(s.LineOf)]))];
}
