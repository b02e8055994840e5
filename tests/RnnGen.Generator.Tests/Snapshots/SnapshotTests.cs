using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Snapshots;

/// <summary>Generated code is a product: what six cells look like, and that every part compiles without a word.</summary>
public class SnapshotTests
{
    public static TheoryData<string> Cells => [.. CellFiles.Names];

    [Theory]
    [InlineData("Elman")]
    [InlineData("CourseLstm")]
    [InlineData("GruResetAfter")]
    [InlineData("Lstm")]
    [InlineData("PeepholeLstm")]
    [InlineData("BidirectionalGru")]
    public void ThePartOfACellIsAsAccepted(string name) => Golden.Verify(StrictCompilation.Part(name).ToString(), "Snapshots", $"{name}.verified.cs");

    [Theory]
    [MemberData(nameof(Cells))]
    public void ThePartOfACellCompilesWithoutWarnings(string name) =>
        StrictCompilation.Warnings.Where(warning => warning.Location.SourceTree == StrictCompilation.Part(name)).ShouldBeEmpty();

    [Fact]
    public void TheLibraryCompilesWithoutWarnings() => StrictCompilation.Warnings.ShouldBeEmpty();
}
