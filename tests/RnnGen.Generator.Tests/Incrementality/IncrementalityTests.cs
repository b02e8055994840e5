using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Incrementality;

/// <summary>What is computed anew after an edit.</summary>
public class IncrementalityTests
{
    private const string Lstm = "[Cell] public partial class Lstm { [Input] Vec x; [State, Output] Vec h => Linear(x, Prev(h)); }";
    private const string Gru = "[Cell] public partial class Gru { [Input] Vec x; [State, Output] Vec h => x + Prev(h); }";
    private const string Deep = "[Cell] public partial class Deep { [Input] Vec x; [Use] Lstm a; [Output] Vec y => a.Apply(x); }";
    private const string CharLm = "[Network] public partial class CharLm { [Input] Vec x; [Target] Vec t; [Use] Deep deep; [Output] Vec y => deep.Apply(x); [Loss] Scalar l => MeanSquaredError(y, t); }";

    private const string Twin = "[Cell(Of = typeof(Lstm), Diagonal = true)] public partial class Twin;";

    private static readonly string[] s_sources = [Lstm, Gru, Deep, CharLm, Twin];

    [Fact]
    public void Every_class_gets_a_file() =>
        Generate.Result(s_sources).GeneratedSources.Select(source => source.HintName).ShouldBe(["Lstm.g.cs", "Gru.g.cs", "Deep.g.cs", "CharLm.g.cs", "Twin.g.cs"], ignoreOrder: true);

    [Fact]
    public void The_same_sources_are_cached()
    {
        var compilation = Compile.Sources(s_sources);
        var result = RunTwice(compilation, compilation.Clone());
        ReasonsOf(result, TrackingNames.Files).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
        OutputReasons(result).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_comment_changes_nothing_downstream()
    {
        var result = Edit(Lstm, "// A comment.\n" + Lstm.Replace("=> Linear", "=>\n /* here */ Linear"));
        ReasonsOf(result, TrackingNames.Cells).ShouldAllBe(reason => reason == IncrementalStepRunReason.Unchanged || reason == IncrementalStepRunReason.Cached);
        ReasonsOf(result, TrackingNames.Library).ShouldAllBe(reason => reason == IncrementalStepRunReason.Unchanged || reason == IncrementalStepRunReason.Cached);
        ReasonsOf(result, TrackingNames.Files).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
        OutputReasons(result).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void An_unrelated_class_changes_nothing_downstream()
    {
        var compilation = Compile.Sources(s_sources);
        var result = RunTwice(compilation, compilation.AddSyntaxTrees(Compile.Parse("class Unrelated { int x = 1; }", "Unrelated.cs")));
        ReasonsOf(result, TrackingNames.Files).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void An_edited_cell_is_made_anew_with_those_that_use_it() =>
        MadeAnew(Edit(Lstm, Lstm.Replace("Linear(x, Prev(h))", "2 * x + Linear(Prev(h))"))).ShouldBe(["CharLm", "Deep", "Lstm", "Twin"]);

    [Fact]
    public void An_edited_cell_that_no_one_uses_is_made_anew_alone() =>
        MadeAnew(Edit(Gru, Gru.Replace("x + Prev(h)", "x * Prev(h)"))).ShouldBe(["Gru"]);

    [Fact]
    public void An_edited_network_is_made_anew_alone() =>
        MadeAnew(Edit(CharLm, CharLm.Replace("deep.Apply(x)", "2 * deep.Apply(x)"))).ShouldBe(["CharLm"]);

    [Fact]
    public void A_new_cell_is_made_alone()
    {
        var compilation = Compile.Sources(s_sources);
        var result = RunTwice(compilation, compilation.AddSyntaxTrees(Compile.Parse(Gru.Replace("Gru", "New"), "New.cs")));
        MadeAnew(result).ShouldBe(["New"]);
    }

    [Fact]
    public void An_edited_helper_makes_its_equation_anew()
    {
        const string cell = "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Helpers.F(x); }";
        const string helper = "static class Helpers { public static Vec F(Vec v) => 2 * v; }";
        var compilation = Compile.Sources(cell, helper, Gru);
        MadeAnew(RunTwice(compilation, Replace(compilation, helper, helper.Replace("2", "3")))).ShouldBe(["C"]);
    }

    private static GeneratorRunResult Edit(string source, string edited)
    {
        var compilation = Compile.Sources(s_sources);
        return RunTwice(compilation, Replace(compilation, source, edited));
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, string source, string edited)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == source);
        edited.ShouldNotBe(source);
        return compilation.ReplaceSyntaxTree(tree, Compile.Parse(edited, tree.FilePath));
    }

    private static GeneratorRunResult RunTwice(CSharpCompilation first, CSharpCompilation second) =>
        Generate.Driver().RunGenerators(first).RunGenerators(second).GetRunResult().Results.Single();

    private static IReadOnlyList<IncrementalStepRunReason> ReasonsOf(GeneratorRunResult result, string step)
    {
        var reasons = result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).ToList();
        reasons.ShouldNotBeEmpty();
        return reasons;
    }

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static IEnumerable<string> MadeAnew(GeneratorRunResult result) =>
        result.TrackedSteps[TrackingNames.Units].SelectMany(run => run.Outputs)
            .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .Select(output => ((CompilationUnit)output.Value).Root.Name)
            .Order();
}
