namespace RnnGen.Sequences;

/// <summary>A line of a table: fields between tabs, none of them empty.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Fields">The fields.</param>
public sealed record TsvRecord(TextLine Line, IReadOnlyList<string> Fields)
{
    /// <summary>Reads a table with one record per line; blank lines are skipped, and there is no heading.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The fields of every line, at least 1.</param>
    /// <exception cref="CorpusException">The file cannot be read or is empty, or a line has another number of fields or an empty one.</exception>
    public static IReadOnlyList<TsvRecord> Read(string path, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        return [.. TextLine.Read(path).Where(line => !line.IsBlank).Select(line => new TsvRecord(line, line.Fields(columns)))];
    }
}
