using System.Text.RegularExpressions;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Documentation;

/// <summary>Each cell of the library stands on its page, and has vectors of PyTorch.</summary>
public partial class CellPageTests
{
    [Fact]
    public void The_page_of_cells_lists_the_library() =>
        Row().Matches(Repository.Read("docs", "cells.md")).Select(match => match.Groups[1].Value).Order().ShouldBe(Names("src", "RnnGen.Cells", "*.cs"));

    [Fact]
    public void Each_cell_has_vectors() =>
        Names("tests", "RnnGen.Tests", "Vectors", "Cells", "*.json").ShouldBe(Names("src", "RnnGen.Cells", "*.cs"));

    [GeneratedRegex(@"^\| \[(\w+)\]\(cells/\1\.md\) \| \d{4} \| [^|]+ \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    private static List<string> Names(params string[] path) =>
        [.. Directory.GetFiles(Path.Combine([Repository.Root, .. path[..^1]]), path[^1]).Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];
}
