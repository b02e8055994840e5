using Microsoft.CodeAnalysis;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Diagnostics;

/// <summary>Every rule has a page, a row in the release notes, and examples that do what the page says.</summary>
public class RulePagesTests
{
    public static TheoryData<string> Ids => [.. RulePages.Ids];

    public static TheoryData<string> IdsWithExamples => [.. RulePages.Ids.Except(RulePages.WithoutExample)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_opens_with_the_title(string id)
    {
        var rule = Rules.All.Single(rule => rule.Id == id);
        RulePages.Page(id).ShouldStartWith($"# {id}: {rule.Title}\n");
        rule.HelpLinkUri.ShouldEndWith($"docs/diagnostics/{id}.md");
        Repository.Read("docs", "diagnostics", "README.md").ShouldContain($"| [{id}]({id}.md) | {rule.Title} |");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_release_notes_have_a_row(string id)
    {
        var notes = Repository.Read("generators", "RnnGen.Generator", "AnalyzerReleases.Unshipped.md")
            + Repository.Read("generators", "RnnGen.Generator", "AnalyzerReleases.Shipped.md");
        notes.ShouldContain($"{id} | RnnGen | Error | {Rules.All.Single(rule => rule.Id == id).Title}");
    }

    [Theory]
    [MemberData(nameof(IdsWithExamples))]
    public void The_wrong_example_raises_the_rule(string id) =>
        Diagnose.Source(RulePages.Examples(id)[0]).Select(diagnostic => diagnostic.Id).ShouldContain(id);

    [Theory]
    [MemberData(nameof(IdsWithExamples))]
    public void The_fixed_example_raises_nothing(string id)
    {
        var compilation = Compile.Sources(RulePages.Examples(id)[1]);
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        Diagnose.Compilation(compilation).ShouldBeEmpty();
    }

    [Fact]
    public void Ids_are_unique() => RulePages.Ids.ShouldBeUnique();
}
