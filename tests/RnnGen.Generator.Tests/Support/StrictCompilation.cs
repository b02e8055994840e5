using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RnnGen.Generator.Tests.Support;

/// <summary>The library's cells with their generated parts, made under the strictest settings and the least familiar culture that a user may have.</summary>
internal static class StrictCompilation
{
    private static readonly Lazy<CSharpCompilation> s_cells = new(() => InForeignCulture(() => Generate.Compilation(Strict(Compile.Sources([.. CellFiles.Sources])))));

    private static readonly Lazy<IReadOnlyList<Diagnostic>> s_warnings = new(() =>
        [.. Cells.Emit(Stream.Null).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)]);

    public static CSharpCompilation Cells => s_cells.Value;

    /// <summary>All warnings and errors of the whole compilation, made once.</summary>
    public static IReadOnlyList<Diagnostic> Warnings => s_warnings.Value;

    /// <summary>The generated part of a cell of the library.</summary>
    public static SyntaxTree Part(string name) => Cells.SyntaxTrees.Single(tree => tree.FilePath.EndsWith($"RnnGen.Cells.{name}.g.cs", StringComparison.Ordinal));

    private static CSharpCompilation Strict(CSharpCompilation compilation)
    {
        var options = Compile.ParseOptions.WithDocumentationMode(DocumentationMode.Diagnose);
        return compilation
            .WithOptions(compilation.Options.WithWarningLevel(9999).WithOverflowChecks(true).WithAllowUnsafe(false).WithOptimizationLevel(OptimizationLevel.Release))
            .RemoveAllSyntaxTrees()
            .AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => tree.WithRootAndOptions(tree.GetRoot(), options)));
    }

    /// <summary>A culture with a comma for the point, and U+2212 for the minus sign.</summary>
    private static TResult InForeignCulture<TResult>(Func<TResult> function)
    {
        var before = CultureInfo.CurrentCulture;
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NegativeSign = "\u2212";
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = foreign;
        try
        {
            return function();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
