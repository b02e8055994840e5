namespace RnnGen.Benchmarks.Compare;

/// <summary>A page that has a place for results, or a file of results alone.</summary>
internal static class MarkdownFile
{
    private const string Begin = "<!-- results -->";
    private const string End = "<!-- /results -->";

    /// <summary>Puts results into the place of the page that its marks enclose; a file without them is written anew.</summary>
    public static void Write(string file, string results)
    {
        var page = File.Exists(file) ? File.ReadAllText(file) : "";
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(file, begin < 0 || end < begin ? results : $"{page[..(begin + Begin.Length)]}\n{results}\n{page[end..]}");
    }
}
