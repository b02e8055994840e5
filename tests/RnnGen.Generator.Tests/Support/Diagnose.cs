using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RnnGen.Generator.Diagnostics;

namespace RnnGen.Generator.Tests.Support;

/// <summary>Runs the analyzer, as a compiler with the generator at hand does.</summary>
internal static class Diagnose
{
    /// <summary>The diagnostics of RnnGen, in the order of the text.</summary>
    public static IReadOnlyList<Diagnostic> Source(string source) => Compilation(Compile.Sources(source));

    public static IReadOnlyList<Diagnostic> Compilation(CSharpCompilation compilation)
    {
        var found = compilation.WithAnalyzers([new CellAnalyzer()]).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    /// <summary>Asserts that the analyzer reports the rule at the marked places, and nothing else.</summary>
    public static IReadOnlyList<Diagnostic> Expect(string id, string marked)
    {
        var source = MarkedSource.Parse(marked);
        var found = Source(source.Text);
        found.Select(diagnostic => diagnostic.Id).ShouldBe(source.Spans.Select(_ => id), string.Join("\n", found));
        found.Select(diagnostic => diagnostic.Location.SourceSpan).ShouldBe(source.Spans.OrderBy(span => span), string.Join("\n", found));
        return found;
    }
}
