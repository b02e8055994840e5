using RnnGen.Sequences;

namespace RnnGen.Samples.Sentiment;

/// <summary>What somebody says of a film, and whether they liked it; with the tree of the sentence, where it is known.</summary>
internal sealed record Review(string[] Words, bool IsPositive, Tree? Tree = null)
{
    /// <summary>A review as a bracketed text, such as <c>(S (N the story) (V is good))</c>.</summary>
    public static Review OfTree(string text, bool isPositive)
    {
        var tree = Tree.Parse(text);
        return new Review([.. tree.Nodes.Where(node => node.IsLeaf).Select(node => node.Word!)], isPositive, tree);
    }

    /// <summary>Reads a file with a review per line: 0 or 1, a tab, and the words.</summary>
    public static IReadOnlyList<Review> Read(string path) => [.. TsvRecord.Read(path, columns: 2).Select(record =>
    {
        var words = record.Fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return record.Fields[0] is "0" or "1" && words.Length > 0
            ? new Review(words, record.Fields[0] == "1")
            : throw record.Line.Error("A line needs 0 or 1, a tab, and at least one word.");
    })];
}
