using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Reading;

/// <summary>Reads the class itself: its names, and whether a part can be added to it.</summary>
internal static class ClassReader
{
    /// <summary>The declaration without its members.</summary>
    public static Declaration Read(INamedTypeSymbol type)
    {
        var containers = Containers(type).Reverse().ToArray();
        return new Declaration(
            MetadataName(type),
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            containers.Select(container => new ContainingType("partial " + Keyword(container), container.Name)).ToEquatableArray(),
            SyntaxFacts.GetText(type.DeclaredAccessibility),
            type.Name,
            IsMarked(type, "CellAttribute") ? DeclarationKind.Cell : DeclarationKind.Network,
            [], [], [], []);
    }

    public static bool IsMarked(ITypeSymbol type, string attribute) =>
        type.GetAttributes().Any(data => Language.Is(data.AttributeClass, attribute));

    public static bool IsMarked(ITypeSymbol type) => type.GetAttributes().Any(IsMark);

    public static bool IsMark(AttributeData data) => Language.Is(data.AttributeClass, "CellAttribute") || Language.Is(data.AttributeClass, "NetworkAttribute");

    public static string MetadataName(INamedTypeSymbol type)
    {
        var name = string.Join("+", Containers(type).Reverse().Append(type).Select(part => part.MetadataName));
        return type.ContainingNamespace.IsGlobalNamespace ? name : type.ContainingNamespace.ToDisplayString() + "." + name;
    }

    /// <summary>Reports whatever keeps the generator from adding a part.</summary>
    public static bool CheckIsExtensible(INamedTypeSymbol type, Findings findings, CancellationToken cancellation)
    {
        var problems = 0;
        foreach (var part in Containers(type).Prepend(type))
        {
            foreach (var syntax in part.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>())
            {
                if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    findings.Report(Rules.NotPartial, syntax.Identifier.GetLocation(), part.Name);
                    problems++;
                }
            }

            if (WhyUnsuitable(part, part.Equals(type, SymbolEqualityComparer.Default)) is { } why)
            {
                findings.Report(Rules.UnsuitableClass, part.Locations.FirstOrDefault(), part.Name, why);
                problems++;
            }
        }

        return problems == 0;
    }

    private static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol type)
    {
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            yield return container;
        }
    }

    private static string? WhyUnsuitable(INamedTypeSymbol type, bool isCell) => type switch
    {
        { IsFileLocal: true } => "a generated part cannot be added to a file-local type; make it internal",
        { Arity: > 0 } when isCell => "a cell cannot have type parameters",
        { Arity: > 0 } => "a cell cannot stand in a type with type parameters; move the cell out of it",
        _ when !isCell => null,
        { IsRecord: true } => "a cell cannot be a record, whose generated members would evaluate the equations; make it a class",
        { TypeKind: not TypeKind.Class } => "a cell must be a class",
        { IsStatic: true } => "a cell cannot be static, for it is created with its sizes",
        { IsAbstract: true } => "a cell cannot be abstract, for it is created with its sizes",
        _ => null,
    };

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };
}
