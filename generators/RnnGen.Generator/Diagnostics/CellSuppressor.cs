using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RnnGen.Generator.Reading;

namespace RnnGen.Generator.Diagnostics;

/// <summary>
/// Silences what tools say about the members of a cell because they cannot know that the generator reads them: that they are unused,
/// never assigned, could be static or read-only, or should be named otherwise (equations keep the names of their papers).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CellSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableDictionary<string, SuppressionDescriptor> s_suppressions =
        new[] { "IDE0051", "IDE0052", "IDE0044", "IDE1006", "CA1822", "CS0169", "CS0414", "CS0649", "CS8618" }.ToImmutableDictionary(
            id => id,
            id => new SuppressionDescriptor("RNNS" + id, id, "The member is part of a cell's equations, which the generator reads."));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. s_suppressions.Values];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (IsOnCellMember(diagnostic, context))
            {
                context.ReportSuppression(Suppression.Create(s_suppressions[diagnostic.Id], diagnostic));
            }
        }
    }

    private static bool IsOnCellMember(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return false;
        }

        var model = context.GetSemanticModel(tree);
        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
        return node.AncestorsAndSelf()
            .Select(ancestor => model.GetDeclaredSymbol(ancestor, context.CancellationToken))
            .FirstOrDefault(symbol => symbol is IFieldSymbol or IPropertySymbol or INamedTypeSymbol) is { ContainingType: { } type } member
            && member is IFieldSymbol or IPropertySymbol
            && ClassReader.IsMarked(type)
            && (new Annotations(member).Count > 0 || Language.SymbolTypeOf((member as IPropertySymbol)?.Type) is not null);
    }
}
