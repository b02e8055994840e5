namespace RnnGen.Samples.Captions;

/// <summary>The numbers of words. The end of a sentence is also what stands before its first word.</summary>
internal static class Vocabulary
{
    public const int End = 0;

    private static readonly string[] s_words = [".", "a", "small", "large", .. Figure.Colours, .. Figure.Shapes, "left", "of", "above"];

    public static int Count => s_words.Length;

    public static int[] Encode(IEnumerable<string> words) => [.. words.Select(word => Array.IndexOf(s_words, word))];

    public static string[] Decode(IEnumerable<int> tokens) => [.. tokens.Select(token => s_words[token])];
}
