using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RnnGen.Generator.Reading;

namespace RnnGen.Generator.Diagnostics;

/// <summary>Reports what is wrong with cells and networks, by the code that the generator reads them with.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CellAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var library = new CellLibrary(start.Compilation, start.CancellationToken);
            start.RegisterSymbolAction(symbol => Analyze(symbol, library), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, CellLibrary library)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!ClassReader.IsMarked(type))
        {
            ReportUnmarked(type, context);
            return;
        }

        var read = library.Read(type);
        foreach (var diagnostic in read.Cell.IsValid ? library.Link(read, type) : read.Diagnostics)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static void ReportUnmarked(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (type.GetMembers().Any(member => member is IFieldSymbol or IPropertySymbol && new Annotations(member).Count > 0))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.UnmarkedClass, type.Locations[0], type.Name));
        }
    }
}
