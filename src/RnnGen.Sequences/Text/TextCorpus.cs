using System.Text;

namespace RnnGen.Sequences;

/// <summary>A text to learn from, read from one file or from many. Line ends are <c>\n</c> whatever the files have.</summary>
/// <param name="Text">The text, never empty.</param>
/// <param name="Files">The number of files that it was made of.</param>
public sealed record TextCorpus(string Text, int Files)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    /// <summary>Reads a file, or all matching files of a folder.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="pattern">Which files of a folder, such as <c>*.cs</c>.</param>
    /// <exception cref="CorpusException">Nothing is there, or it is empty or not UTF-8.</exception>
    public static TextCorpus Read(string path, string pattern = "*.txt") =>
        Directory.Exists(path) ? FromFolder(path, pattern) : FromFile(path);

    /// <summary>Reads a file.</summary>
    /// <exception cref="CorpusException">The file is missing, empty or not UTF-8.</exception>
    public static TextCorpus FromFile(string path)
    {
        if (!File.Exists(path))
            throw new CorpusException($"There is no file or folder '{path}'.");
        var text = ReadText(path);
        return text.Length > 0 ? new TextCorpus(text, 1) : throw new CorpusException($"The file '{path}' is empty.");
    }

    /// <summary>
    /// Reads all files of a folder and of the folders in it whose names match, without build output and hidden folders. They follow
    /// each other in an order made from their names, as good as random: so both parts of a split have some of everything.
    /// </summary>
    /// <exception cref="CorpusException">The folder is missing, or has no such file, or only empty ones, or one is not UTF-8.</exception>
    public static TextCorpus FromFolder(string folder, string pattern)
    {
        if (!Directory.Exists(folder))
            throw new CorpusException($"There is no folder '{folder}'.");
        var files = Find(folder, pattern)
            .Select(f => (Path: f, Name: Path.GetRelativePath(folder, f).Replace('\\', '/')))
            .OrderBy(f => Scatter(f.Name)).ThenBy(f => f.Name, StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0)
            throw new CorpusException($"The folder '{folder}' has no file '{pattern}'.");
        var text = string.Join("\n", files.Select(f => ReadText(f.Path)).Where(t => t.Length > 0));
        return text.Length > 0
            ? new TextCorpus(text, files.Count)
            : throw new CorpusException($"All files '{pattern}' of the folder '{folder}' are empty.");
    }

    /// <summary>Cuts the text in two.</summary>
    /// <param name="first">The part that the first text gets, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not between 0 and 1.</exception>
    public (string Training, string Validation) Split(double first = 0.9)
    {
        if (first is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(first), first, "Must be above 0 and below 1.");
        var cut = (int)(Text.Length * first);
        if (cut > 0 && char.IsHighSurrogate(Text[cut - 1]))
            cut--;
        return (Text[..cut], Text[cut..]);
    }

    private static IEnumerable<string> Find(string folder, string pattern)
    {
        foreach (var file in Directory.EnumerateFiles(folder, pattern))
            yield return file;
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(inner);
            if (name.StartsWith('.') || Skipped.Contains(name))
                continue;
            foreach (var file in Find(inner, pattern))
                yield return file;
        }
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path, Utf8).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException e)
        {
            throw BrokenText.Error(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException($"The file '{path}' cannot be read: {e.Message}", e);
        }
    }

    private static uint Scatter(string name) =>
        name.Aggregate(2166136261u, (hash, character) => unchecked((hash ^ character) * 16777619u));
}
