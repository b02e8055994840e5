using System.Text;

namespace RnnGen.Sequences;

/// <summary>
/// Cuts a text into words, and writes words as a text: a word is letters and digits, with apostrophes between them; every other character
/// that is no white space is a word of its own, and so is the end of a line.
/// </summary>
public static class TextWords
{
    /// <summary>The word that stands for the end of a line.</summary>
    public const string LineEnd = "↵";

    private const string WithoutSpaceBefore = ".,;:!?)]}”’%";
    private const string WithoutSpaceAfter = "([{“‘";

    /// <summary>The words of a text. White space within a line is not kept.</summary>
    /// <param name="text">The text; its lines end with <c>\n</c> or <c>\r\n</c>.</param>
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var length = LengthAt(text, i);
            if (text[i] == '\n')
                words.Add(LineEnd);
            else if (!char.IsWhiteSpace(text[i]))
                words.Add(text.Substring(i, length));
            i += length;
        }
        return words;
    }

    /// <summary>The text of words: a space between two of them, but for line ends and where punctuation is written without one.</summary>
    public static string Join(IEnumerable<string> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            if (word == LineEnd)
            {
                text.Append('\n');
                continue;
            }
            var isFirst = text.Length == 0 || text[^1] == '\n';
            if (!isFirst && !WithoutSpaceAfter.Contains(text[^1]) && !(word.Length == 1 && WithoutSpaceBefore.Contains(word[0])))
                text.Append(' ');
            text.Append(word);
        }
        return text.ToString();
    }

    private static int LengthAt(string text, int start)
    {
        if (!IsInWord(text, start))
            return char.IsSurrogatePair(text, start) ? 2 : 1;
        var end = start + 1;
        while (end < text.Length && (IsInWord(text, end) || (IsApostrophe(text[end]) && end + 1 < text.Length && IsInWord(text, end + 1))))
            end++;
        return end - start;
    }

    private static bool IsInWord(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char character) => character is '\'' or '’';
}
