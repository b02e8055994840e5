namespace RnnGen.Sequences;

/// <summary>A sentence in columns: one line per word, the word and what is said about it between tabs, a blank line behind the last word.</summary>
/// <param name="Line">The line of its first word.</param>
/// <param name="Rows">The fields of every word; at least one word.</param>
public sealed record ColumnSentence(TextLine Line, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The number of words.</summary>
    public int Length => Rows.Count;

    /// <summary>Where a word stands.</summary>
    /// <param name="word">The word, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such word.</exception>
    public TextLine LineOf(int word) => new(Line.File, Line.Number + word, string.Join('\t', Rows[word]));

    /// <summary>A column from the first word to the last.</summary>
    /// <param name="index">The column, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public string[] Column(int index) => [.. Rows.Select(row => row[index])];

    /// <summary>Reads all sentences of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The fields of every word, at least 1.</param>
    /// <exception cref="CorpusException">The file cannot be read or is empty, or a line has another number of fields or an empty one.</exception>
    public static IReadOnlyList<ColumnSentence> Read(string path, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        var sentences = new List<ColumnSentence>();
        var (first, rows) = (default(TextLine), new List<IReadOnlyList<string>>());
        foreach (var line in TextLine.Read(path))
        {
            if (line.IsBlank)
            {
                Finish();
                continue;
            }
            if (rows.Count == 0)
                first = line;
            rows.Add(line.Fields(columns));
        }
        Finish();
        return sentences;

        void Finish()
        {
            if (rows.Count > 0)
                sentences.Add(new ColumnSentence(first, [.. rows]));
            rows.Clear();
        }
    }
}
