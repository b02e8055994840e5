using System.Text;

namespace RnnGen.Sequences;

/// <summary>The file of a vocabulary: a word per line, in the order of their numbers.</summary>
internal static class WordVocabularyFile
{
    public static WordVocabulary Read(string path, IReadOnlyList<string> special, string name)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in TextLine.Read(path))
        {
            if (line.IsBlank || special.Contains(line.Text))
                throw line.Error($"'{line.Text}' is no word: it is blank, or one of {string.Join(", ", special)}.");
            if (!words.TryAdd(line.Text, line.Number))
                throw line.Error($"'{line.Text}' stands in line {words[line.Text]} already.");
        }
        return new WordVocabulary(words.OrderBy(word => word.Value).Select(word => word.Key), name);
    }

    public static void Write(string path, ReadOnlySpan<string> words)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(words.ToArray().Select(word => word + "\n")));
        WholeFile.Write(path, stream => stream.Write(text));
    }
}
