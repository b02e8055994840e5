using RnnGen.Sequences;

namespace RnnGen.Samples.SlotFilling;

/// <summary>What somebody says, what they want, and which words fill which slots: <c>O</c>, <c>B-slot</c> or <c>I-slot</c> per word.</summary>
internal sealed record Request(string Intent, string[] Words, string[] Tags, TextLine Line)
{
    /// <summary>Reads a file with a request per line: the intent, the words and the tags, with tabs between the three.</summary>
    public static IReadOnlyList<Request> Read(string path) => [.. TsvRecord.Read(path, columns: 3).Select(Of)];

    private static Request Of(TsvRecord record)
    {
        string[] Parts(int field) => record.Fields[field].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (words, tags) = (Parts(1), Parts(2));
        if (words.Length != tags.Length)
            throw record.Line.Error($"There are {tags.Length} tags for {words.Length} words.");
        if (Array.Find(tags, tag => tag != "O" && !(tag.Length > 2 && tag[1] == '-' && tag[0] is 'B' or 'I')) is { } bad)
            throw record.Line.Error($"'{bad}' is no tag such as O, B-slot or I-slot.");
        return new Request(record.Fields[0], words, tags, record.Line);
    }
}
