using System.Text;

namespace RnnGen.Sequences;

/// <summary>A line of a text file, which knows where it stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Text">The line without its end.</param>
public readonly record struct TextLine(string File, int Number, string Text)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What stands between white space.</summary>
    public string[] Words => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether there is nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>An error that names this line.</summary>
    public CorpusException Error(string message) => CorpusException.At(File, Number, message);

    /// <summary>Reads all lines of a UTF-8 file, blank ones too; line ends are those of any system.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CorpusException">The file is missing, unreadable, not UTF-8, or has nothing but white space.</exception>
    public static IReadOnlyList<TextLine> Read(string path)
    {
        var lines = new List<TextLine>();
        try
        {
            using var reader = new StreamReader(path, Utf8);
            while (reader.ReadLine() is { } text)
                lines.Add(new TextLine(path, lines.Count + 1, text));
        }
        catch (DecoderFallbackException e)
        {
            throw BrokenText.Error(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CorpusException($"The file '{path}' cannot be read: {e.Message}", e);
        }

        return lines.Exists(line => !line.IsBlank) ? lines : throw new CorpusException($"The file '{path}' is empty.");
    }

    /// <summary>The fields between tabs.</summary>
    /// <param name="count">How many there must be, none of them empty.</param>
    /// <exception cref="CorpusException">There is another number of them, or one is empty.</exception>
    internal string[] Fields(int count)
    {
        var fields = Text.Split('\t');
        if (fields.Length != count)
            throw Error($"The line has {fields.Length} column{(fields.Length == 1 ? "" : "s")} between tabs, not {count}.");
        var empty = Array.FindIndex(fields, string.IsNullOrWhiteSpace);
        return empty < 0 ? fields : throw Error($"Column {empty + 1} is empty.");
    }
}
