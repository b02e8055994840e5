using RnnGen.Sequences;

namespace RnnGen.Samples.Speech;

/// <summary>Words to be said: invented ones, or those of a text, in letters from a to z.</summary>
internal static class Words
{
    private const int MostLetters = 12;

    public static string[] Invented(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(_ => (char)('a' + random.Next(10)))))];
    }

    /// <exception cref="CorpusException">The file cannot be read, or has too few words.</exception>
    public static string[] Of(string path, int count, int seed)
    {
        string[] words = [.. TextLine.Read(path).SelectMany(line => line.Words)
            .Select(word => string.Concat(word.ToLowerInvariant().Where(c => c is >= 'a' and <= 'z'))).Where(word => word.Length is > 1 and <= MostLetters).Distinct()];
        if (words.Length < 20)
            throw new CorpusException($"The file '{path}' has {words.Length} different words in letters from a to z; 20 are needed.");
        new Random(seed).Shuffle(words);
        return words[..Math.Min(count, words.Length)];
    }

    /// <summary>1 for a, 2 for b, …; 0 is the blank.</summary>
    public static int[] Encode(string word) => [.. word.Select(c => c - 'a' + 1)];

    public static string Decode(ReadOnlySpan<int> letters)
    {
        var word = new char[letters.Length];
        for (var i = 0; i < word.Length; i++)
            word[i] = (char)('a' + letters[i] - 1);
        return new string(word);
    }
}
