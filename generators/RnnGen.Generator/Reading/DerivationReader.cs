using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Equations.Modification;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Reading;

/// <summary>Reads from which cell a class has its equations, and what is changed in them.</summary>
internal sealed class DerivationReader(INamedTypeSymbol type, Findings findings, NodeLocations locations)
{
    /// <summary>The class whose equations a class has; null where it has its own.</summary>
    public static INamedTypeSymbol? Of(INamedTypeSymbol type) => Mark(type)?.Get("Of") as INamedTypeSymbol;

    /// <summary>Null for a class with equations of its own, and where an error was reported.</summary>
    public Derivation? Read()
    {
        if (Mark(type) is not { IsBound: true } mark)
            return null;
        var sizes = new Annotations(type).Where(annotation => annotation.Name == "Size").ToList();
        if (!mark.Has("Of"))
        {
            foreach (var property in Modifiers.All.Select(modifier => modifier.Name).Append("Tangent").Where(mark.Has))
                Refuse(mark.LocationOf(property), $"{property} changes another cell; name it, as in [Cell(Of = typeof(Other), …)]");
            sizes.ForEach(size => Refuse(size.Location, "[Size] on a class fixes a size of the cell that Of names, as in [Cell(Of = typeof(Other))]"));
            return null;
        }

        locations.Add(Derivation.OfPlace, -1, mark.LocationOf("Of"));
        if (mark.Get("Of") is not INamedTypeSymbol of || !ClassReader.IsMarked(of))
        {
            Refuse(mark.LocationOf("Of"), $"{(mark.Get("Of") as ITypeSymbol)?.Name ?? "null"} is not marked as [Cell] or [Network]");
            return null;
        }

        foreach (var member in type.GetMembers().Where(member => !member.IsImplicitlyDeclared && !GeneratedCode.Contains(member) && IsOfTheLanguage(member)))
            Refuse(member.Locations[0], $"its equations are those of {of.Name}, to which {member.Name} cannot be added; write a cell that uses {of.Name} instead");
        return new Derivation(ClassReader.MetadataName(of), Sizes(sizes).ToEquatableArray(), Modifications(mark).ToEquatableArray(), mark.Get("Tangent") is true);
    }

    private IEnumerable<NamedSize> Sizes(IEnumerable<Annotation> annotations)
    {
        var names = new HashSet<string>();
        foreach (var annotation in annotations)
        {
            if (!annotation.IsBound)
                findings.LeaveToCompiler();
            else if (annotation.First is not string name)
                Refuse(annotation.Location, "[Size] on a class takes the name of a size too, as in [Size(\"hidden\", 64)]");
            else if (!names.Add(name))
                Refuse(annotation.Location, $"the size {name} is given twice");
            else if (annotation.Second is not > 0)
                findings.Report(Rules.InvalidArgument, annotation.LocationOfLast, "The size " + name, "positive");
            else
                yield return At(annotation, new NamedSize(name, (int)annotation.Second));
        }
    }

    private IEnumerable<Modification> Modifications(Annotation mark)
    {
        var recurrence = Modifiers.OfRecurrence.Where(name => mark.Has(name) && mark.Get(name) is not false).ToList();
        if (recurrence.Count > 1)
            Refuse(mark.LocationOf(recurrence[1]), $"{recurrence[0]} and {recurrence[1]} both say what a matrix of the past is; one cell takes one of them");
        foreach (var modifier in Modifiers.All.Where(modifier => mark.Has(modifier.Name) && mark.Get(modifier.Name) is not false))
        {
            var (amount, must) = mark.Get(modifier.Name) switch
            {
                int number => (number, number < 1 ? "positive" : null),
                double rate => (rate, rate is >= 0 and < 1 ? null : "at least 0 and below 1"),
                _ => (1.0, null),
            };
            if (must is not null)
                findings.Report(Rules.InvalidArgument, mark.LocationOf(modifier.Name), modifier.Name, must);
            var modification = new Modification(modifier.Name, amount);
            locations.Add(modification.Place, -1, mark.LocationOf(modifier.Name));
            yield return modification;
        }
    }

    private NamedSize At(Annotation annotation, NamedSize size)
    {
        locations.Add(size.Place, -1, annotation.Location);
        return size;
    }

    private static bool IsOfTheLanguage(ISymbol member) => member switch
    {
        IFieldSymbol field => new Annotations(field).Count > 0 || Language.SymbolTypeOf(field.Type) is not null,
        IPropertySymbol { IsStatic: false } property => new Annotations(property).Count > 0 || Language.SymbolTypeOf(property.Type) is not null,
        _ => false,
    };

    private static Annotation? Mark(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(ClassReader.IsMark) is { } mark ? new Annotation(mark) : null;

    private void Refuse(Location location, string why) => findings.Report(Rules.WrongDerivation, location, type.Name, why);
}
