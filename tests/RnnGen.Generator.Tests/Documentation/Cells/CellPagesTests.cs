using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Documentation.Cells;

/// <summary>The pages of the cells say what their declarations say.</summary>
public class CellPagesTests
{
    public static TheoryData<string> Names => [.. CellFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void ThePageOfACellIsMadeFromItsDeclaration(string name) => RenderedPage.Verify(CellPage.Render(name), "docs", "cells", name + ".md");

    [Fact]
    public void NoPageIsLeftOver() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "cells"), "*.md")
        .Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => !name.EndsWith(".received", StringComparison.Ordinal)).ShouldBe(CellFiles.Names, ignoreOrder: true);
}
