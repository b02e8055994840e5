using Microsoft.CodeAnalysis;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Reading;

namespace RnnGen.Generator.Tests.Support;

/// <summary>Reads classes of a source text.</summary>
internal static class Read
{
    public static ReadResult Result(string metadataName, params string[] sources) => Result(Compile.Sources(sources), metadataName);

    public static ReadResult Result(Compilation compilation, string metadataName) =>
        CellReader.Read(compilation.Assembly.GetTypeByMetadataName(metadataName)!, compilation, CancellationToken.None);

    public static Declaration Cell(string metadataName, params string[] sources)
    {
        var result = Result(metadataName, sources);
        result.Diagnostics.ShouldBeEmpty();
        result.Cell.IsValid.ShouldBeTrue();
        return result.Cell.Declaration;
    }

    /// <summary>The body of the equation y of a cell with some inputs, weights and a state h.</summary>
    public static Expression Equation(string body, string helpers = "", string type = "Vec") =>
        Cell("C", Template.Cell($"{type} y => {body}; {helpers}")).Equations.Single(equation => equation.Name == "y").Body;
}
