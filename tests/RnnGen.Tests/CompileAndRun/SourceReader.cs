using Microsoft.CodeAnalysis;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Reading;
using RnnGen.Tests.Judges;

namespace RnnGen.Tests.CompileAndRun;

/// <summary>Reads cells from C# text, without generating anything.</summary>
internal static class SourceReader
{
    /// <summary>The declarations of the classes in the text, in its order.</summary>
    public static IReadOnlyList<Declaration> Read(string source)
    {
        var compilation = Compilations.Of("Read", source);
        return [.. Cells(compilation.Assembly.GlobalNamespace).OrderBy(type => type.Locations[0].SourceSpan.Start).Select(Declare)];

        Declaration Declare(INamedTypeSymbol type)
        {
            var result = CellReader.Read(type, compilation, CancellationToken.None);
            result.Diagnostics.Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
            return result.Cell.Declaration;
        }
    }

    /// <summary>The last class of the text, linked with the ones before it.</summary>
    public static Network Link(string source)
    {
        var cells = Read(source);
        return new Network(cells[^1], [.. cells]);
    }

    private static IEnumerable<INamedTypeSymbol> Cells(INamespaceSymbol space) => space.GetNamespaceMembers()
        .SelectMany(Cells)
        .Concat(space.GetTypeMembers().Where(type => type.GetAttributes().Any(data => data.AttributeClass?.Name is "CellAttribute" or "NetworkAttribute")));
}
