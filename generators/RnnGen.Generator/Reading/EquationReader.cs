using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

/// <summary>Reads the properties: equations with their marks.</summary>
internal sealed class EquationReader(Compilation compilation, INamedTypeSymbol cell, Findings findings, NodeLocations locations, CancellationToken cancellation)
{
    private readonly MarkReader _marks = new(cell, findings);

    public List<EquationDeclaration> Equations { get; } = [];

    public void Read(IPropertySymbol property)
    {
        var annotations = new Annotations(property);
        var type = Language.SymbolTypeOf(property.Type);
        if (annotations.Count == 0 && !property.IsStatic && TypesOf(property.Type) is { } types)
        {
            ReadTogether(property, types);
            return;
        }

        if (annotations.Count == 0 && (type is null || property.IsStatic))
        {
            return;
        }

        if (property.Type.TypeKind == TypeKind.Error || annotations.Any(annotation => !annotation.IsBound))
        {
            findings.LeaveToCompiler();
            return;
        }

        if (CheckForm(property, annotations) is not { } syntax || ReadBody(property, syntax) is not { } body)
        {
            return;
        }

        if (annotations["Loss"] is { } loss && type != SymbolType.Scalar)
        {
            findings.Report(Rules.WrongMember, loss.Location, property.Name, "a loss is a Scalar");
            return;
        }

        Equations.Add(new EquationDeclaration(
            property.Name,
            type!.Value,
            _marks.ReadGate(annotations["Gate"]),
            _marks.ReadState(annotations["State"]),
            annotations["Output"] is not null,
            _marks.ReadLoss(annotations["Loss"]),
            _marks.ReadSize(annotations["Size"], type.Value),
            body,
            CanonicalText.Of(syntax)));
    }

    /// <summary>A property of several values: an equation for each of them, and for what each round of their iteration makes.</summary>
    private void ReadTogether(IPropertySymbol property, IReadOnlyList<SymbolType> types)
    {
        if (BodyOf(property) is not { } syntax)
        {
            return;
        }

        var elements = ((INamedTypeSymbol)property.Type).TupleElements.Select(element => element.Name).ToList();
        var reader = new ExpressionReader(compilation, cell, property.Name, findings, locations, cancellation);
        foreach (var (name, element, body, source) in reader.ReadTogether(syntax, elements) ?? [])
        {
            Equations.Add(new EquationDeclaration(name, types[element], null, null, IsOutput: false, null, Size: 0, body, source));
        }
    }

    /// <summary>The types of the elements of a tuple; null for what is no tuple of values of equations.</summary>
    private static IReadOnlyList<SymbolType>? TypesOf(ITypeSymbol type)
    {
        var elements = type is INamedTypeSymbol { IsTupleType: true } tuple ? tuple.TupleElements.Select(element => Language.SymbolTypeOf(element.Type)).ToList() : [];
        return elements.Count > 0 && elements.All(element => element is SymbolType.Vec or SymbolType.Scalar or SymbolType.Mat) ? [.. elements.Select(element => element!.Value)] : null;
    }

    private ExpressionSyntax? CheckForm(IPropertySymbol property, Annotations annotations)
    {
        if (annotations.FirstOrDefault(item => item.Name is "Input" or "Target" or "Memory" or "Weight" or "Use") is { } misplaced)
        {
            return Refuse(misplaced.Location, property, $"[{misplaced.Name}] belongs to a field; write {property.Type.Name} {property.Name};");
        }

        if (Language.SymbolTypeOf(property.Type) is not (SymbolType.Vec or SymbolType.Scalar or SymbolType.Mat or SymbolType.Vecs))
        {
            return Refuse(property.Locations[0], property, TypesOf(property.Type) is null
                ? "the value of an equation is a Vec, a Scalar, a Mat or Vecs"
                : "marks belong to one value: give it an equation of its own that reads it from the tuple");
        }

        if (annotations.Where(item => item.Name == "Size").ToList() is { Count: > 0 } sizes && (sizes.Count > 1 || sizes[0].First is string))
        {
            return Refuse(sizes.Last().Location, property, "an equation has one size, without a name: [Size(16)]");
        }

        if (annotations["Output"] is { } output && Language.SymbolTypeOf(property.Type) is SymbolType.Mat or SymbolType.Vecs)
        {
            return Refuse(output.Location, property, "an output is a Vec or a Scalar; give the product with a vector");
        }

        if (annotations["State"] is { } state && Language.SymbolTypeOf(property.Type) == SymbolType.Vecs)
        {
            return Refuse(state.Location, property, "a state is a Vec, a Scalar or a Mat; a memory is the same at every step");
        }

        if (property.IsStatic || property.IsIndexer)
        {
            return Refuse(property.Locations[0], property, "an equation is an instance property without parameters");
        }

        return BodyOf(property);
    }

    private ExpressionSyntax? BodyOf(IPropertySymbol property) =>
        (property.DeclaringSyntaxReferences[0].GetSyntax(cancellation) as PropertyDeclarationSyntax)?.ExpressionBody?.Expression
            ?? Refuse(property.Locations[0], property, $"an equation is a property with an expression body: {property.Name} => ...");

    private ExpressionSyntax? Refuse(Location location, IPropertySymbol property, string why)
    {
        findings.Report(Rules.WrongMember, location, property.Name, why);
        return null;
    }

    private Expression? ReadBody(IPropertySymbol property, ExpressionSyntax syntax)
    {
        var conversion = compilation.GetSemanticModel(syntax.SyntaxTree).ClassifyConversion(syntax, property.Type);
        if (!conversion.IsImplicit)
        {
            findings.LeaveToCompiler();
        }

        return new ExpressionReader(compilation, cell, property.Name, findings, locations, cancellation).Read(syntax);
    }
}
