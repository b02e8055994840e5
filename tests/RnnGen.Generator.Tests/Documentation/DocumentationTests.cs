using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Documentation;

/// <summary>The pages say what the code does.</summary>
public partial class DocumentationTests
{
    public static TheoryData<string> Examples => [.. CodeBlock().Matches(Repository.Read("docs", "language.md")).Select(match => match.Groups[1].Value)];

    [Fact]
    public void The_page_of_operations_is_rendered_from_the_code() => RenderedPage.Verify(OperationsPage.Render(), "docs", "operations.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_language_raises_nothing(string example)
    {
        var compilation = Compile.Sources(example);
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        Diagnose.Compilation(compilation).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CharLm", "public CharLm(int vocabulary, int embedding, int firstHidden, int secondHidden)")]
    [InlineData("Siamese", "encoder.h = tanh(encoder.h.x·left + encoder.h.h·encoder.h<t-1> + encoder.h.bias)")]
    [InlineData("Siamese", "encoder[2].h = tanh(encoder.h.x·right + encoder.h.h·encoder[2].h<t-1> + encoder.h.bias)")]
    [InlineData("Maxout", "y = max(y.x·x + y.bias, y.second.x·x + y.second.bias)")]
    [InlineData("Birnn", "forward.initial")]
    [InlineData("Tagger", "public Tagger(int speaker, int hidden)")]
    public void The_names_on_the_page_are_those_of_the_generated_code(string name, string expected)
    {
        var example = CodeBlock().Matches(Repository.Read("docs", "language.md")).Select(match => match.Groups[1].Value).Single(text => text.Contains($"class {name}\n") || text.Contains($"class {name} "));
        Generate.Result(example).GeneratedSources.Single(source => source.HintName == $"{name}.g.cs").SourceText.ToString().ShouldContain(expected);
    }

    /// <summary>The example is code of the toolbox's tests, which run it.</summary>
    [Fact]
    public void The_page_of_second_derivatives_shows_code_that_runs()
    {
        var tested = Lines(Repository.Read("tests", "RnnGen.Sequences.Tests", "Diagnosis", "SharpnessExample.cs"));
        var shown = CodeBlock().Matches(Repository.Read("docs", "second-derivatives.md")).SelectMany(match => Lines(match.Groups[1].Value)).ToList();
        shown.Count.ShouldBeGreaterThan(30);
        shown.Except(tested).ShouldBeEmpty();
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
