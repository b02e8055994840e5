using Microsoft.CodeAnalysis;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Equations.Linking;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Equations;

/// <summary>Classes that have the equations of another cell.</summary>
public class DerivedCellTests
{
    private const string Base = "[Cell] public partial class Base { [Input] Vec x; [State, Output, Gate(Tanh)] Vec h => Linear(x, Prev(h)); }";
    private const string Stack = "[Network] public partial class Stack { [Input] Token w; [Target] Token next; [Weight] Table table; [Use] Base first, second; Vec y => second.Apply(first.Apply(table[w])); [Loss] Scalar loss => CrossEntropy(Linear(y, name: \"out\"), next); }";

    [Fact]
    public void It_has_the_equations_of_the_other()
    {
        var system = Linked.System(Base + "[Cell(Of = typeof(Base))] public partial class Twin;");
        system.Name.ShouldBe("Twin");
        system.Equations.Select(EquationPrinter.Print).ShouldBe(["h = tanh(h.x·x + h.h·h<t-1> + h.bias)"]);
        system.Sizes.Select(size => size.Name).ShouldBe(["input", "hidden"]);
    }

    [Theory]
    [InlineData("Size(\"hidden\", 8)", "input", "h.h [8 × 8]")]
    [InlineData("Size(\"hidden\", 8), Size(\"input\", 4)", "", "h.x [8 × 4]")]
    public void A_size_is_fixed_by_its_name(string sizes, string open, string parameter)
    {
        var system = Linked.System(Base + $"[Cell(Of = typeof(Base)), {sizes}] public partial class Fixed;");
        string.Join(", ", system.Sizes.Select(size => size.Name)).ShouldBe(open);
        system.Parameters.Select(fixedOne => $"{fixedOne.Name} {fixedOne.Shape}").ShouldContain(parameter);
    }

    [Fact]
    public void The_sizes_of_cells_inside_and_of_tokens_are_fixed_too()
    {
        var system = Linked.System(Base + Stack + "[Network(Of = typeof(Stack)), Size(\"vocabulary\", 96), Size(\"firstHidden\", 8), Size(\"secondHidden\", 9)] public partial class Fixed;");
        system.Sizes.Select(size => size.Name).ShouldBe(["table"]);
        system["next"].Vocabulary!.ShouldBe(Size.Of(96));
        system["first.h"].Shape.ToString().ShouldBe("[8]");
        system["loss.out.bias"].Shape.ToString().ShouldBe("[96]");
    }

    [Fact]
    public void A_cell_with_fixed_sizes_is_used_with_them()
    {
        const string user = "[Cell(Of = typeof(Base)), Size(\"hidden\", 8)] public partial class Fixed; [Cell] public partial class C { [Input] Vec x; [Use] Fixed f; [Use] Base b; [Output] Vec y => b.Apply(f.Apply(x)); }";
        var system = Linked.System(Base + user);
        system.Sizes.Select(size => size.Name).ShouldBe(["input", "bHidden"]);
        system["f.h"].Shape.ToString().ShouldBe("[8]");
        system["b.h.x"].Shape.ToString().ShouldBe("[bHidden × 8]");
    }

    [Fact]
    public void The_canonical_text_tells_all()
    {
        var cells = Read.All(Base + "[Cell(Of = typeof(Base)), Size(\"hidden\", 8)] public partial class Fixed;");
        var linked = Linker.Link(cells[1], name => cells.FirstOrDefault(cell => cell.FullName == name)).Declaration!;
        var read = DeclarationText.Read(DeclarationText.Version, DeclarationText.Write(linked)).ShouldNotBeNull();
        read.ShouldBe(linked);
        Linker.Link(read, _ => null).System!["h"].Shape.ToString().ShouldBe("[8]");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_other_may_come_from_another_assembly(bool isUsed)
    {
        var library = Generate.Compilation(Compile.Assembly("Lib", [], "namespace Lib; " + Base));
        const string derived = "[Cell(Of = typeof(Lib.Base)), Size(\"hidden\", 8)] public partial class C;";
        const string user = "[Cell] public partial class D { [Input] Vec x; [Use] C c; [Output] Vec y => 2 * c.Apply(x); }";
        var compilation = Compile.Assembly("Test", [library.ToMetadataReference()], isUsed ? derived + user : derived);
        Diagnose.Compilation(compilation).ShouldBeEmpty();
        Generate.Compilation(compilation).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_wrong_with_the_other_is_said_there_and_not_here() =>
        Diagnose.Source("[Cell(Of = typeof(D))] public partial class C; [Cell] public partial class D { [Input] Vec x; [Output] Vec y => x + y; }")
            .Select(diagnostic => diagnostic.Id).ShouldBe(["RNN0035", "RNN0022"]);

    [Fact]
    public void The_constructor_takes_what_is_still_open()
    {
        var source = Generate.Result(Base + "[Cell(Of = typeof(Base)), Size(\"hidden\", 8)] public partial class Fixed;").GeneratedSources.Single(file => file.HintName == "Fixed.g.cs").SourceText.ToString();
        source.ShouldContain("public Fixed(int input)");
        source.ShouldNotContain("this.x");
    }
}
