using System.Text.RegularExpressions;

namespace RnnGen.Sequences;

/// <summary>How a text becomes tokens before BLEU is computed. The names in comments are those of sacreBLEU's signatures (Post 2018).</summary>
public static partial class BleuTokens
{
    /// <summary>White space separates (<c>tok:none</c>): for text that is tokenised already.</summary>
    public static string[] WhiteSpace(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Each character but white space (<c>tok:char</c>).</summary>
    public static string[] Characters(string text) => [.. text.EnumerateRunes().Select(r => r.ToString()).Where(c => !string.IsNullOrWhiteSpace(c))];

    /// <summary>The rules of NIST's mteval-v13a (<c>tok:13a</c>), those of WMT: ASCII punctuation stands alone, but for full stops and commas between digits.</summary>
    public static string[] Mteval13a(string text)
    {
        text = text.Replace("<skipped>", "").Replace("-\n", "").Replace('\n', ' ')
            .Replace("&quot;", "\"").Replace("&amp;", "&").Replace("&lt;", "<").Replace("&gt;", ">");
        text = Symbols().Replace($" {text} ", " $1 ");
        text = StopAfterNoDigit().Replace(text, "$1 $2 ");
        text = StopBeforeNoDigit().Replace(text, " $1 $2");
        return WhiteSpace(DashAfterDigit().Replace(text, "$1 $2 "));
    }

    /// <summary>The rules of NIST's mteval-v14 (<c>tok:intl</c>): all of Unicode's punctuation, but beside numbers, and all symbols stand alone.</summary>
    public static string[] International(string text)
    {
        text = PunctuationAfterNoNumber().Replace(text, "$1 $2 ");
        text = PunctuationBeforeNoNumber().Replace(text, " $1 $2");
        return WhiteSpace(AnySymbol().Replace(text, " $1 "));
    }

    [GeneratedRegex(@"([\{-~\[-` -&\(-\+:-@/])")]
    private static partial Regex Symbols();

    [GeneratedRegex(@"([^0-9])([.,])")]
    private static partial Regex StopAfterNoDigit();

    [GeneratedRegex(@"([.,])([^0-9])")]
    private static partial Regex StopBeforeNoDigit();

    [GeneratedRegex(@"([0-9])(-)")]
    private static partial Regex DashAfterDigit();

    [GeneratedRegex(@"(\P{N})(\p{P})")]
    private static partial Regex PunctuationAfterNoNumber();

    [GeneratedRegex(@"(\p{P})(\P{N})")]
    private static partial Regex PunctuationBeforeNoNumber();

    [GeneratedRegex(@"(\p{S})")]
    private static partial Regex AnySymbol();
}
