using Microsoft.CodeAnalysis;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

/// <summary>Recognises the types of the language by their names.</summary>
internal static class Language
{
    public const string CellAttribute = "RnnGen.CellAttribute";

    public const string NetworkAttribute = "RnnGen.NetworkAttribute";

    public static bool Owns(ISymbol? symbol) => symbol?.ContainingNamespace is { Name: "RnnGen", ContainingNamespace.IsGlobalNamespace: true };

    public static bool Is(ITypeSymbol? type, string name) => type is { ContainingType: null } && type.Name == name && Owns(type);

    public static SymbolType? SymbolTypeOf(ITypeSymbol? type) => !Owns(type) ? null : type!.Name switch
    {
        "Vec" => SymbolType.Vec,
        "Scalar" => SymbolType.Scalar,
        "Token" => SymbolType.Token,
        "Mat" => SymbolType.Mat,
        "Table" => SymbolType.Table,
        "Vecs" => SymbolType.Vecs,
        "Predecessor" => SymbolType.Predecessor,
        "Successor" => SymbolType.Successor,
        _ => null,
    };

    /// <summary>What to write instead of an operator or function that is defined only to be refused.</summary>
    public static string? RemedyOf(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (Is(attribute.AttributeClass, "UnsupportedAttribute"))
            {
                return attribute.ConstructorArguments is [{ Value: string remedy }] ? remedy : "";
            }
        }

        return null;
    }
}
