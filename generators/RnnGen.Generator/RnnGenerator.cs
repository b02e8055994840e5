using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Reading;
using RnnGen.Generator.Support;

namespace RnnGen.Generator;

/// <summary>Adds to every cell and network the code that runs and trains it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RnnGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var cells = Read(context, Language.CellAttribute, TrackingNames.Cells);
        var networks = Read(context, Language.NetworkAttribute, TrackingNames.Networks);
        var library = cells.Collect().Combine(networks.Collect())
            .Select(static (all, _) => all.Left.Concat(all.Right).ToEquatableArray())
            .WithTrackingName(TrackingNames.Library);

        Generate(context, cells, library);
        Generate(context, networks, library);
    }

    private static IncrementalValuesProvider<ReadCell> Read(IncrementalGeneratorInitializationContext context, string attribute, string name) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax, Read)
            .Where(static cell => cell is not null)
            .Select(static (cell, _) => cell!)
            .WithTrackingName(name);

    private static ReadCell? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var mark = type.GetAttributes().First(ClassReader.IsMark).ApplicationSyntaxReference;
        var isFirst = mark?.SyntaxTree == context.TargetNode.SyntaxTree
            && context.TargetNode.Span.Contains(mark.Span)
            && context.Attributes.Any(attribute => attribute.ApplicationSyntaxReference == mark);
        var cell = isFirst ? CellReader.Read(type, context.SemanticModel.Compilation, cancellation).Cell : null;
        return cell is { IsExtensible: true } ? cell : null;
    }

    private static void Generate(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ReadCell> cells,
        IncrementalValueProvider<EquatableArray<ReadCell>> library)
    {
        var files = cells.Combine(library)
            .Select(static (pair, _) => CompilationUnit.Link(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Units)
            .Select(static (unit, _) => BackEnd.Compile(unit))
            .WithTrackingName(TrackingNames.Files);
        context.RegisterSourceOutput(files, static (output, file) =>
        {
            output.AddSource(file.HintName, SourceText.From(file.Source, Encoding.UTF8));
            if (file.Failure is { } failure)
            {
                output.ReportDiagnostic(Diagnostic.Create(Rules.InternalError, Location.None, file.ClassName, failure));
            }
        });
    }
}
