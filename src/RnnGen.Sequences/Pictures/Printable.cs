using System.Text;

namespace RnnGen.Sequences;

/// <summary>Texts of data as they can be shown: every symbol takes one visible place.</summary>
internal static class Printable
{
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append(Of(rune));
        return result.ToString();
    }

    /// <summary>Control characters have pictures of their own in Unicode; what else cannot be in XML is replaced.</summary>
    private static Rune Of(Rune rune) => rune.Value switch
    {
        < 0x20 => new Rune(0x2400 + rune.Value),
        0x7F => new Rune(0x2421),
        >= 0x80 and < 0xA0 or 0xFFFE or 0xFFFF => Rune.ReplacementChar,
        _ => rune,
    };
}
