using System.Text.Unicode;

namespace RnnGen.Sequences;

/// <summary>Files that are not UTF-8.</summary>
internal static class BrokenText
{
    /// <summary>An error that names the first line that is not UTF-8.</summary>
    public static CorpusException Error(string path, Exception inner)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        var number = 1;
        for (int end; (end = bytes.IndexOf((byte)'\n')) >= 0 && Utf8.IsValid(bytes[..end]); number++)
            bytes = bytes[(end + 1)..];
        return new CorpusException($"{path}:{number}: This line is not UTF-8.", inner);
    }
}
