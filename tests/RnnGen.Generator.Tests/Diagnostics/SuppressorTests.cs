using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Diagnostics;

public class SuppressorTests
{
    private const string Source = "[Cell] public partial class C { [Input] Vec x, unread; [Use] D d; Vec y => x; [Output] Vec z => x; int _other; } [Cell] public partial class D { [Output] Vec q => default; }";

    [Theory]
    [InlineData("IDE0051")]
    [InlineData("IDE0052")]
    [InlineData("IDE0044")]
    [InlineData("IDE1006")]
    [InlineData("CA1822")]
    public void Members_of_the_language_are_left_in_peace(string id) =>
        Reported(new Complainer(id)).ShouldBe(["_other"]);

    [Fact]
    public void Other_rules_are_left_alone() =>
        Reported(new Complainer("XX0001")).ShouldBe(["x", "unread", "d", "y", "z", "_other", "q"], ignoreOrder: true);

    [Fact]
    public void The_compiler_is_silenced_where_no_constructor_is_generated() =>
        Unsuppressed(new CellSuppressor())
            .Select(diagnostic => diagnostic.Id)
            .Where(id => id is "CS0169" or "CS0649" or "CS8618")
            .ShouldBe(["CS0169"]);

    private static IEnumerable<string> Reported(DiagnosticAnalyzer complainer) =>
        Unsuppressed(complainer, new CellSuppressor())
            .Where(diagnostic => diagnostic.Id == complainer.SupportedDiagnostics[0].Id)
            .Select(diagnostic => diagnostic.GetMessage());

    private static IEnumerable<Diagnostic> Unsuppressed(params ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        Compile.Sources(Source).WithAnalyzers(analyzers).GetAllDiagnosticsAsync().GetAwaiter().GetResult().Where(diagnostic => !diagnostic.IsSuppressed);

    /// <summary>Complains of every field and property, as an editor's analyzers do.</summary>
#pragma warning disable RS1001, RS1017, RS1036 // It takes any rule, and is not loaded from an assembly.
    private sealed class Complainer(string id) : DiagnosticAnalyzer
    {
        private readonly DiagnosticDescriptor _rule = new(id, "Complaint", "{0}", "Test", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSymbolAction(
                symbol => symbol.ReportDiagnostic(Diagnostic.Create(_rule, symbol.Symbol.Locations[0], symbol.Symbol.Name)), SymbolKind.Field, SymbolKind.Property);
        }
    }
}
