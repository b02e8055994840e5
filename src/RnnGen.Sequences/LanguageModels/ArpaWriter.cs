using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>Writes a model in the ARPA format.</summary>
internal static class ArpaWriter
{
    public const double Never = -99;

    public static void Write(TextWriter writer, NGramModel model, IReadOnlyList<string> words)
    {
        var trie = model.Trie;
        var lengths = Enumerable.Range(1, trie.Count - 1).ToLookup(trie.Length);
        writer.Write("\\data\\\n");
        for (var n = 1; n <= model.Order; n++)
            writer.Write($"ngram {n}={lengths[n].Count()}\n");
        for (var n = 1; n <= model.Order; n++)
        {
            writer.Write($"\n\\{n}-grams:\n");
            foreach (var node in lengths[n])
            {
                writer.Write($"{Decimal(model.LogProbabilityOf(node))}\t{string.Join(' ', trie.Tokens(node).Select(t => words[t]))}");
                writer.Write(model.LogBackOffOf(node) == 0 ? "\n" : $"\t{Decimal(model.LogBackOffOf(node))}\n");
            }
        }
        writer.Write("\n\\end\\\n");
    }

    private static string Decimal(double logarithm) =>
        Math.Max(Never, logarithm / Math.Log(10)).ToString("R", CultureInfo.InvariantCulture);
}
