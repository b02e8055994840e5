using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests;

/// <summary>The generator never throws, and what it writes compiles.</summary>
public class GeneratorTests
{
#pragma warning disable xUnit1031 // The compiler's tasks need no context.
    [Theory]
    [InlineData("[Cell] public partial class C { [Input] Vec x; [Use] D d; [Output] Vec y => x % x; } [Cell] public partial class D { }")]
    [InlineData("[Cell] public partial class C { [Input] Vec x; [Output] Vec y => x % x; Vec Forward => x; } public class User<T> where T : IRecurrentNetwork { protected Runner<C, double>? runner; public User<C>? Other; }")]
    [InlineData("namespace A.B { partial class O { partial record struct P { [Cell] private partial class C { [Input] Vec Γ, @class; [Output] Vec y => Γ == @class; } } } }")]
    public void A_class_in_error_gets_a_part_that_compiles(string source)
    {
        var compilation = Generate.Compilation(Compile.Sources(source));
        compilation.SyntaxTrees.Count().ShouldBeGreaterThan(2);
        compilation.WithAnalyzers([new CellSuppressor()]).GetAllDiagnosticsAsync().GetAwaiter().GetResult()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed).ShouldBeEmpty();
    }

#pragma warning restore xUnit1031

    [Theory]
    [InlineData("[Cell]")]
    [InlineData("[Cell] class C { }")]
    [InlineData("[Cell] partial class C")]
    [InlineData("[Cell] partial class C<T> { }")]
    [InlineData("[Cell, Cell] partial class C { }")]
    [InlineData("[Cell] partial class C { } [Cell] partial class C { }")]
    [InlineData("[Cell, Network] partial class C { }")]
    [InlineData("[Cell] [Network] partial class C { [Input] [Target] Vec }")]
    [InlineData("[Cell] partial class C { [Input] Vec x; [Output] Vec y => ; }")]
    [InlineData("[Cell] partial class C { [Input( )] Vec x; [Gate] Vec y => Linear(); Vec z => Prev(); Vec q => d.Apply(); [Use] Unknown d; }")]
    [InlineData("[Cell] partial class C { [Use] int d; [Use] C[] e; [Use] dynamic f; [Output] Vec y => d.Apply(x) + f.x; }")]
    [InlineData("[Cell] partial class C : C { Vec x; Vec x; Vec y => x; Vec y => y; }")]
    [InlineData("[Cell] partial class C { [Input] Vec x; [Output] Vec y => x switch { var z when z == x => F(() => z), _ => throw null }; Vec F(System.Func<Vec> f) => f(); }")]
    [InlineData("[Cell] partial enum C { } [Cell] partial interface I { } [Cell] delegate void D();")]
    [InlineData("[Cell] partial class C { [Loss(Mask = null)] Scalar l => 1; [State(Initial = default)] Vec h => h; [Size] Vec g => g; }")]
    [InlineData("[Cell] partial class C { [Input] Token w; [Weight] Mat M; [Output] Vec y => Linear(w); }")]
    [InlineData("[Cell] partial class D { [Input] Token w; [Weight] Table t; [Output] Vec y => t[w]; } [Cell] partial class C { [Input] Token w; [Use] D d; [Output] Vec y => d.Apply(w); }")]
    [InlineData("[Cell] partial class C { [Input] Vec x; [Input] Token w; [Loss] Scalar s => CrossEntropy(x, w) + Sum(Concat()) + Mean(Concat(x)); [Output] Scalar q => Last(s) + First(s) + SumOverTime(s); }")]
    [InlineData("[Cell] partial class C { [Weight] Vec w; [Weight] Table T; [Output] Vec y => Prev(w) + Last(w) + T * w; [Gate(Softmax)] Scalar s => Dot(w, w); }")]
    [InlineData("[Cell] partial class Lstm { [Input] Vec x; [Output] Vec y => x; } [Cell] partial class LSTM { [Input] Vec x; [Output] Vec y => x; }")]
    public void No_input_makes_it_throw(string source)
    {
        var compilation = Compile.Sources(source);
        var result = Generate.Driver().RunGenerators(compilation).GetRunResult().Results.Single();
        result.Exception.ShouldBeNull();
        result.Diagnostics.ShouldBeEmpty();
        var found = Diagnose.Compilation(compilation).Select(diagnostic => diagnostic.Id).ToList();
        found.ShouldNotContain("AD0001");
        (found.Count > 0 || AllAreRead(result) || compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            .ShouldBeTrue("A class in error without a message");
        found.ShouldNotContain("RNN0099", string.Join("\n", Diagnose.Compilation(compilation)));
    }

    private static bool AllAreRead(GeneratorRunResult result) => result.TrackedSteps.TryGetValue(TrackingNames.Units, out var runs)
        && runs.SelectMany(run => run.Outputs).All(output => ((CompilationUnit)output.Value).IsValid);

    [Fact]
    public void Names_that_differ_in_case_alone_get_files_of_their_own() =>
        Generate.Result("[Cell] partial class Lstm { [Input] Vec x; [Output] Vec y => x; }", "[Cell] partial class LSTM { [Input] Vec x; [Output] Vec y => x; }")
            .GeneratedSources.Select(source => source.HintName).ShouldBe(["Lstm-2.g.cs", "LSTM.g.cs"], ignoreOrder: true);

    [Fact]
    public void File_names_are_the_full_names() =>
        Generate.Result("namespace A.B; public partial class O { [Cell] public partial class c̃ { [Input] Vec x; [Output] Vec y => x; } }")
            .GeneratedSources.Single().HintName.ShouldBe("A.B.O.c_0303.g.cs");

    [Fact]
    public void The_analyzer_agrees_with_and_without_generated_code()
    {
        var compilation = Compile.Sources(Template.Cell("Vec y => x % x; Vec z => d.Apply(x);"));
        Diagnose.Compilation(Generate.Compilation(compilation)).Select(diagnostic => diagnostic.ToString())
            .ShouldBe(Diagnose.Compilation(compilation).Select(diagnostic => diagnostic.ToString()));
    }
}
