using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Reading;

/// <summary>Reads an annotated class. The analyzer and the generator share it.</summary>
internal static class CellReader
{
    public static ReadResult Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var findings = new Findings();
        var locations = new NodeLocations();
        locations.Add("", -1, type.Locations[0]);

        var isExtensible = ClassReader.CheckIsExtensible(type, findings, cancellation);
        CheckMarks(type, findings);
        CheckClassName(type, findings);
        var fields = new FieldReader(findings, cancellation);
        var equations = new EquationReader(compilation, type, findings, locations, cancellation);
        foreach (var member in type.GetMembers().Where(member => !member.IsImplicitlyDeclared && !GeneratedCode.Contains(member)))
        {
            cancellation.ThrowIfCancellationRequested();
            locations.Add(member.Name, -1, member.Locations[0]);
            ReadMember(member, fields, equations, findings);
        }

        var derivation = new DerivationReader(type, findings, locations).Read();
        var foreign = new ForeignCells(compilation, findings);
        fields.UsedCells.ForEach(use => foreign.Add(use.Cell, use.Field));
        if (derivation is not null)
        {
            foreign.Add(DerivationReader.Of(type)!, type);
        }

        var declaration = ClassReader.Read(type) with
        {
            Inputs = fields.Inputs.ToEquatableArray(),
            Weights = fields.Weights.ToEquatableArray(),
            Uses = fields.Uses.ToEquatableArray(),
            Equations = findings.AnyError ? [] : equations.Equations.ToEquatableArray(),
            Derivation = derivation,
        };
        return new ReadResult(
            new ReadCell(declaration, isExtensible, !findings.AnyError, foreign.Cells.ToEquatableArray()),
            findings.Diagnostics.ToImmutableArray(),
            locations);
    }

    private static void CheckMarks(INamedTypeSymbol type, Findings findings)
    {
        if (ClassReader.IsMarked(type, "CellAttribute") && ClassReader.IsMarked(type, "NetworkAttribute"))
        {
            findings.Report(Rules.UnsuitableClass, type.Locations[0], type.Name, "it is marked both as [Cell] and as [Network]; one says all");
        }
    }

    /// <summary>A member of the generated part cannot have the name of its class.</summary>
    private static void CheckClassName(INamedTypeSymbol type, Findings findings)
    {
        if (GeneratedCode.ReservedNames.Contains(type.Name))
        {
            findings.Report(Rules.ReservedName, type.Locations[0], type.Name);
        }
    }

    private static void ReadMember(ISymbol member, FieldReader fields, EquationReader equations, Findings findings)
    {
        switch (member)
        {
            case IFieldSymbol { IsConst: false } field:
                CheckName(field, findings);
                fields.Read(field);
                break;
            case IPropertySymbol property:
                CheckName(property, findings);
                equations.Read(property);
                break;
            case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor:
                findings.Report(Rules.WrongMember, constructor.Locations[0], member.ContainingType.Name, "the constructor of a cell is generated, with its sizes as parameters");
                break;
        }
    }

    private static void CheckName(ISymbol member, Findings findings)
    {
        if (GeneratedCode.ReservedNames.Contains(member.Name) && new Annotations(member).Count > 0)
        {
            findings.Report(Rules.ReservedName, member.Locations[0], member.Name);
        }
    }
}
