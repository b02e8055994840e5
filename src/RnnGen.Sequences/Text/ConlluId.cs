using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>What the first column of a CoNLL-U line says: word n, the range from n to m, or the m-th empty node behind word n.</summary>
internal readonly record struct ConlluId(ConlluId.Kind What, int First, int Second)
{
    public enum Kind
    {
        Word,
        Range,
        Empty,
    }

    /// <exception cref="CorpusException">It is none of the three.</exception>
    public static ConlluId Of(ConlluWord word)
    {
        var id = word.Id;
        var cut = id.AsSpan().IndexOfAny('-', '.');
        var first = Whole(cut < 0 ? id : id[..cut]);
        var second = cut < 0 ? 0 : Whole(id[(cut + 1)..]);
        var kind = cut < 0 ? Kind.Word : id[cut] == '-' ? Kind.Range : Kind.Empty;
        var isValid = kind switch
        {
            Kind.Word => first >= 1,
            Kind.Range => first >= 1 && second > first,
            _ => first >= 0 && second >= 1,
        };
        return isValid ? new ConlluId(kind, first!.Value, second!.Value) : throw word.Line.Error($"'{id}' is no number of a word, such as 3, 3-4 or 3.1.");
    }

    public static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
