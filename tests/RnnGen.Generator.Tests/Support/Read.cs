using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Reading;

namespace RnnGen.Generator.Tests.Support;

/// <summary>Reads classes of a source text.</summary>
internal static class Read
{
    public static ReadResult Result(string metadataName, params string[] sources) => Result(Compile.Sources(sources), metadataName);

    public static ReadResult Result(Compilation compilation, string metadataName) =>
        CellReader.Read(compilation.Assembly.GetTypeByMetadataName(metadataName)!, compilation, CancellationToken.None);

    /// <summary>Every cell of the sources, in the order of the texts.</summary>
    public static IReadOnlyList<Declaration> All(params string[] sources)
    {
        var compilation = Compile.Sources(sources);
        return [.. compilation.SyntaxTrees.SelectMany(Cells).Select(name => Cell(compilation, name))];

        IEnumerable<string> Cells(SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Select(type => compilation.GetSemanticModel(tree).GetDeclaredSymbol(type)!)
            .Where(type => type.GetAttributes().Any(data => data.AttributeClass?.Name is nameof(CellAttribute) or nameof(NetworkAttribute)))
            .Select(type => type.ContainingNamespace.IsGlobalNamespace ? type.Name : $"{type.ContainingNamespace}.{type.Name}");
    }

    public static Declaration Cell(string metadataName, params string[] sources) => Cell(Compile.Sources(sources), metadataName);

    public static Declaration Cell(Compilation compilation, string metadataName)
    {
        var result = Result(compilation, metadataName);
        result.Diagnostics.ShouldBeEmpty();
        result.Cell.IsValid.ShouldBeTrue();
        return result.Cell.Declaration;
    }

    /// <summary>The body of the equation y of a cell with some inputs, weights and a state h.</summary>
    public static Expression Equation(string body, string helpers = "", string type = "Vec") =>
        Cell("C", Template.Cell($"{type} y => {body}; {helpers}")).Equations.Single(equation => equation.Name == "y").Body;
}
