using Microsoft.CodeAnalysis;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Reading;

/// <summary>Cells of other assemblies are read from the equations that they carry.</summary>
public class ForeignCellTests
{
    private const string Inner = "namespace Lib; [Cell] public partial class Inner { [Input] Vec x; [State, Output] Vec h => x + Prev(h); }";
    private const string Outer = "namespace Lib; [Cell] public partial class Outer { [Input] Vec x; [Use] Inner inner; [Output] Vec y => inner.Apply(x); }";
    private const string User = "[Cell] public partial class C { [Input] Vec x; [Use] Lib.Outer outer; [Output] Vec y => outer.Apply(x); }";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_cells_that_it_uses_come_with_it(bool bySource)
    {
        var library = Generate.Compilation(Compile.Assembly("Lib", [], Inner, Outer));
        var compilation = Compile.Assembly("Test", [bySource ? library.ToMetadataReference() : Image(library)], User);
        var result = Read.Result(compilation, "C");
        result.Diagnostics.ShouldBeEmpty();
        result.Cell.Foreign.Select(cell => cell.FullName).ShouldBe(["Lib.Inner", "Lib.Outer"]);
        Diagnose.Compilation(compilation).ShouldBeEmpty();
    }

    [Fact]
    public void A_cell_without_equations_is_an_error()
    {
        var library = Compile.Assembly("Lib", [], Inner, Outer);
        var compilation = Compile.Assembly("Test", [library.ToMetadataReference()], User);
        var found = Diagnose.Compilation(compilation).ShouldHaveSingleItem();
        found.Id.ShouldBe("RNN0011");
        found.GetMessage().ShouldBe("The equations of Outer cannot be read from Lib: compile it with the same version of RnnGen");
        found.Location.SourceSpan.Start.ShouldBe(User.IndexOf("outer;", StringComparison.Ordinal));
    }

    private static PortableExecutableReference Image(Compilation compilation)
    {
        var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
