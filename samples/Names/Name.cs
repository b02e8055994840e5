using RnnGen.Sequences;

namespace RnnGen.Samples.Names;

/// <summary>A name and the language it comes from.</summary>
internal sealed record Name(string Text, string Language)
{
    /// <summary>Reads a folder with a file per language, such as <c>Greek.txt</c>, and a name per line. A name counts once per language.</summary>
    /// <exception cref="CorpusException">There are no such files, or too many of them, or one is empty.</exception>
    public static IReadOnlyList<Name> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new CorpusException($"There is no folder '{folder}'.");
        var files = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).ToArray();
        if (files.Length is 0 or > Origin.Languages)
            throw new CorpusException($"The folder '{folder}' has {files.Length} files '*.txt', one per language; it needs 1 to {Origin.Languages}.");
        return [.. files.SelectMany(file => TextLine.Read(file).Where(line => !line.IsBlank)
            .Select(line => new Name(line.Text.Trim(), Path.GetFileNameWithoutExtension(file)))).Distinct()];
    }

    /// <summary>A tenth to be judged by, drawn by chance, and the rest to learn from.</summary>
    public static (IReadOnlyList<Name> Learned, IReadOnlyList<Name> Kept) Split(IReadOnlyList<Name> names, int seed)
    {
        var shuffled = names.ToArray();
        new Random(seed).Shuffle(shuffled);
        return (shuffled[(shuffled.Length / 10)..], shuffled[..(shuffled.Length / 10)]);
    }
}
