using Microsoft.CodeAnalysis;
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
        StrictCompilation.Cells.GetSemanticModel(StrictCompilation.Part(name)).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();

    [Fact]
    public void TheLibraryCompilesWithoutWarnings() =>
        StrictCompilation.Cells.Emit(Stream.Null).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
}
