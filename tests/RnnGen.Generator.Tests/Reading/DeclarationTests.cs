using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Reading;

using Normalizer = RnnGen.Generator.Equations.Declarations.Normalizer;

public class DeclarationTests
{
    [Fact]
    public void Inputs_and_targets_are_read()
    {
        var network = Read.Cell("C", """
            [Network] public partial class C
            {
                [Input] Vec a, b; [Input(16)] Vec c; [Input(Per = Per.Sequence)] Scalar d; [Input(50)] Token e;
                [Target] Token f; [Target(3, Per = Per.Sequence)] Vec g;
                [Output] Vec y => a;
            }
            """);
        network.Kind.ShouldBe(DeclarationKind.Network);
        network.Inputs.ShouldBe(
        [
            new InputDeclaration("a", SymbolType.Vec, Lifetime.Step, 0, false),
            new InputDeclaration("b", SymbolType.Vec, Lifetime.Step, 0, false),
            new InputDeclaration("c", SymbolType.Vec, Lifetime.Step, 16, false),
            new InputDeclaration("d", SymbolType.Scalar, Lifetime.Sequence, 0, false),
            new InputDeclaration("e", SymbolType.Token, Lifetime.Step, 50, false),
            new InputDeclaration("f", SymbolType.Token, Lifetime.Step, 0, true),
            new InputDeclaration("g", SymbolType.Vec, Lifetime.Sequence, 3, true),
        ]);
    }

    [Fact]
    public void Weights_and_uses_are_read()
    {
        var cell = Read.Cell("C", """
            [Cell] public partial class C
            {
                [Weight] Mat A, B; [Weight(Init = Init.Uniform, Scale = 0.5, Rows = 2, Columns = 3)] Mat W; [Weight(Rows = 4)] Vec v; [Weight] Scalar s; [Weight] Table T;
                [Use] Inner.D d, e;
                [Output] Vec y => v;
            }
            public static partial class Inner { [Cell] public partial class D { [Input] Vec x; [Output] Vec y => x; } }
            """);
        cell.Weights.ShouldBe(
        [
            new WeightDeclaration("A", SymbolType.Mat, "", double.NaN, 0, 0),
            new WeightDeclaration("B", SymbolType.Mat, "", double.NaN, 0, 0),
            new WeightDeclaration("W", SymbolType.Mat, "Uniform", 0.5, 2, 3),
            new WeightDeclaration("v", SymbolType.Vec, "", double.NaN, 4, 0),
            new WeightDeclaration("s", SymbolType.Scalar, "", double.NaN, 0, 0),
            new WeightDeclaration("T", SymbolType.Table, "", double.NaN, 0, 0),
        ]);
        cell.Uses.ShouldBe([new UseDeclaration("d", "Inner+D"), new UseDeclaration("e", "Inner+D")]);
    }

    [Fact]
    public void The_marks_of_equations_are_read()
    {
        var network = Read.Cell("C", """
            using static RnnGen.Initial;
            [Network] public partial class C
            {
                [Input] Vec x; [Target] Scalar m;
                [Gate(Sigmoid, Bias = 1), Size(8)] Vec a => x;
                [Gate(Rrelu, Slope = 0.1, Lower = 0.2, Upper = 0.3)] Vec b => x;
                [State] Vec c => x;
                [State(Initial = Constant, Value = 2)] Vec d => x;
                [State(Initial = Learned), Output, Gate(Tanh)] Vec e => x;
                [State(Initial = Given)] Scalar f => 1;
                [Loss] Scalar g => f;
                [Loss(Weight = 0.5, Mask = nameof(m), Normalizer = Normalizer.Sequence)] Scalar h => f;
            }
            """);
        var equations = network.Equations.ToDictionary(equation => equation.Name);
        equations["a"].Gate.ShouldBe(new Gate("Sigmoid", 1, double.NaN, double.NaN, double.NaN));
        equations["a"].Size.ShouldBe(8);
        equations["b"].Gate.ShouldBe(new Gate("Rrelu", 0, 0.1, 0.2, 0.3));
        equations["c"].State.ShouldBe(new State(InitialValue.Zero, 0));
        equations["d"].State.ShouldBe(new State(InitialValue.Constant, 2));
        equations["e"].ShouldSatisfyAllConditions(
            e => e.State.ShouldBe(new State(InitialValue.Learned, 0)), e => e.IsOutput.ShouldBeTrue(), e => e.Gate!.Activation.ShouldBe("Tanh"));
        equations["f"].State.ShouldBe(new State(InitialValue.Given, 0));
        equations["f"].Type.ShouldBe(SymbolType.Scalar);
        equations["g"].Loss.ShouldBe(new Loss(1, "", Normalizer.Step));
        equations["h"].Loss.ShouldBe(new Loss(0.5, "m", Normalizer.Sequence));
    }

    [Theory]
    [InlineData("[Cell] partial class C { {0} }", "C", "", "internal", "")]
    [InlineData("namespace A.B; [Cell] public partial class C { {0} }", "A.B.C", "A.B", "public", "")]
    [InlineData("namespace A { partial class O { [Cell] partial class C { {0} } } }", "A.O+C", "A", "private", "partial class O")]
    [InlineData("partial struct O { internal partial record P { [Cell] private protected partial class C { {0} } } }", "O+P+C", "", "private protected", "partial struct O, partial record P")]
    [InlineData("partial interface I { [Cell] protected internal partial class C { {0} } }", "I+C", "", "protected internal", "partial interface I")]
    [InlineData("static partial class S { partial record struct R { [Cell] public partial class C { {0} } } }", "S+R+C", "", "public", "partial class S, partial record struct R")]
    [InlineData("namespace Größe; [Cell] public partial class Ζελλε { {0} }", "Größe.Ζελλε", "Größe", "public", "")]
    public void Cells_stand_in_any_namespace_and_class(string source, string fullName, string space, string accessibility, string containers)
    {
        var cell = Read.Cell(fullName, source.Replace("{0}", "[Input] Vec x; [Output] Vec y => x;"));
        cell.FullName.ShouldBe(fullName);
        cell.Namespace.ShouldBe(space);
        cell.Accessibility.ShouldBe(accessibility);
        string.Join(", ", cell.Containers.Select(container => $"{container.Keywords} {container.Name}")).ShouldBe(containers);
    }

    [Fact]
    public void Names_of_papers_are_kept()
    {
        var cell = Read.Cell("C", "[Cell] partial class C { [Input] Vec x; [Gate(Sigmoid)] Vec Γf => Linear(x, Prev(c)); [State, Output] Vec c => Γf * Prev(c) + c̃; Vec c̃ => x; Vec @else => x; }");
        cell.Equations.Select(equation => equation.Name).ShouldBe(["Γf", "c", "c̃", "else"]);
        cell.Equations[1].Body.Print().ShouldBe("Add(Multiply(Γf, c<-1>), c̃)");
    }

    [Fact]
    public void The_parts_of_a_class_are_read_together() =>
        Read.Cell("C", "[Cell] partial class C { [Input] Vec x; }", "partial class C { [Output] Vec y => x; }").Equations.Count.ShouldBe(1);

    [Theory]
    [InlineData("Vec.Tanh( x )+1", "Vec.Tanh(x) + 1")]
    [InlineData("-x*( 1-x )", "-x * (1 - x)")]
    [InlineData("Linear(x,name:\"a\")", "Linear(x, name: \"a\")")]
    [InlineData("x // why\n + /* this */ x", "x + x")]
    public void The_source_is_kept_on_one_line(string body, string expected) =>
        Read.Cell("C", $"[Cell] partial class C {{ [Input] Vec x; [Output] Vec y => {body}; }}").Equations[0].Source.ShouldBe(expected);

    [Fact]
    public void Comments_and_white_space_change_nothing()
    {
        var plain = Read.Cell("C", Template.Cell("[Gate(Sigmoid)] Vec y => Linear(x, Prev(h)) * 2 + d.Apply(x);"));
        var spaced = Read.Cell("C", Template.Cell("[ Gate( Sigmoid ) ]\n /* a */ Vec y\n=>Linear( x,Prev(h) )*2 // b\n+d . Apply(x)  ;\n"));
        spaced.ShouldBe(plain);
        spaced.GetHashCode().ShouldBe(plain.GetHashCode());
    }

    [Fact]
    public void Another_equation_is_another_declaration() =>
        Read.Cell("C", Template.Cell("Vec y => x + 1;")).ShouldNotBe(Read.Cell("C", Template.Cell("Vec y => x + 2;")));

    [Fact]
    public void What_is_not_of_the_language_is_left_alone() =>
        Read.Cell("C", Template.Cell("""
            public int Count { get; set; } public double Rate => 0.5; const int Size = 3; static readonly string s_name = "a"; int _field; event System.Action? E2;
            public void Method() { } static Vec Helper(Vec v) => v; enum Kind { A } static C() { }
            """)).Equations.Count.ShouldBe(1);
}
