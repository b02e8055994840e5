using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

/// <summary>Reads the fields: inputs, targets, weights and used cells.</summary>
internal sealed class FieldReader(Findings findings, CancellationToken cancellation)
{
    public List<InputDeclaration> Inputs { get; } = [];

    public List<WeightDeclaration> Weights { get; } = [];

    public List<UseDeclaration> Uses { get; } = [];

    public List<(IFieldSymbol Field, INamedTypeSymbol Cell)> UsedCells { get; } = [];

    public void Read(IFieldSymbol field)
    {
        var annotations = new Annotations(field);
        if (Check(field, annotations) is not { } role)
        {
            return;
        }

        switch (role.Name)
        {
            case "Input" or "Target":
                ReadInput(field, role);
                break;
            case "Memory":
                ReadMemory(field, role);
                break;
            case "Weight":
                ReadWeight(field, role);
                break;
            default:
                ReadUse(field);
                break;
        }
    }

    private Annotation? Check(IFieldSymbol field, Annotations annotations)
    {
        if (annotations.Count == 0)
        {
            if (Language.SymbolTypeOf(field.Type) is not null)
            {
                findings.Report(Rules.UndeclaredField, field.Locations[0], field.Name);
            }

            return null;
        }

        if (annotations.FirstOrDefault(item => item.Name is "Gate" or "State" or "Output" or "Loss" or "Size") is { } misplaced)
        {
            return Refuse(misplaced.Location, field, $"[{misplaced.Name}] belongs to an equation; write it as a property, {field.Name} => ...");
        }

        var role = annotations.First();
        if (annotations.Count > 1)
        {
            return Refuse(annotations.Last().Location, field, $"a field has one role, but this one is marked both [{role.Name}] and [{annotations.Last().Name}]");
        }

        if (!role.IsBound || field.Type.TypeKind == TypeKind.Error)
        {
            findings.LeaveToCompiler();
            return null;
        }

        if (field.IsStatic)
        {
            return Refuse(field.Locations[0], field, "it belongs to one cell, so it cannot be static");
        }

        var initializer = (field.DeclaringSyntaxReferences[0].GetSyntax(cancellation) as VariableDeclaratorSyntax)?.Initializer;
        return initializer is null ? role : Refuse(initializer.GetLocation(), field, "it takes no value in the declaration, which is read and never executed");
    }

    private Annotation? Refuse(Location location, IFieldSymbol field, string why)
    {
        findings.Report(Rules.WrongMember, location, field.Name, why);
        return null;
    }

    private void ReadInput(IFieldSymbol field, Annotation role)
    {
        if (role.Name == "Input" && Language.SymbolTypeOf(field.Type) is SymbolType.Predecessor or SymbolType.Successor)
        {
            ReadLink(field, role);
            return;
        }

        if (Language.SymbolTypeOf(field.Type) is not (SymbolType.Vec or SymbolType.Scalar or SymbolType.Token))
        {
            Refuse(field.Locations[0], field, $"[{role.Name}] takes a Vec, a Scalar or a Token{(Language.Is(field.Type, "Vecs") ? "; mark a set of vectors as [Memory]" : "")}");
            return;
        }

        var size = role.First is int given ? given : 0;
        var per = role.Member("Per", nameof(Lifetime.Step));
        var type = Language.SymbolTypeOf(field.Type)!.Value;
        if (RequireSize(role.LocationOfFirst, size, field) && Require(per is not null, role.LocationOf("Per"), "Per", "Per.Step or Per.Sequence")
            && Require(size == 0 || type != SymbolType.Scalar, role.LocationOfFirst, "size", "left out for a Scalar"))
        {
            Inputs.Add(new InputDeclaration(field.Name, type, per == nameof(Lifetime.Step) ? Lifetime.Step : Lifetime.Sequence, size, role.Name == "Target"));
        }
    }

    private void ReadLink(IFieldSymbol field, Annotation role)
    {
        var type = Language.SymbolTypeOf(field.Type)!.Value;
        if (Require(role.First is not int size || size == 0, role.LocationOfFirst, "size", $"left out for a {type}")
            && Require(role.Member("Per", nameof(Lifetime.Step)) == nameof(Lifetime.Step), role.LocationOf("Per"), "Per", $"left out for a {type}, which leads from step to step"))
            Inputs.Add(new InputDeclaration(field.Name, type, Lifetime.Step, 0, IsTarget: false));
    }

    private void ReadMemory(IFieldSymbol field, Annotation role)
    {
        var size = role.First is int given ? given : 0;
        if (Language.SymbolTypeOf(field.Type) != SymbolType.Vecs)
            Refuse(field.Locations[0], field, "[Memory] takes Vecs, a set of vectors");
        else if (RequireSize(role.LocationOfFirst, size, field))
            Inputs.Add(new InputDeclaration(field.Name, SymbolType.Vecs, Lifetime.Sequence, size, IsTarget: false));
    }

    private void ReadWeight(IFieldSymbol field, Annotation role)
    {
        if (Language.SymbolTypeOf(field.Type) is not (SymbolType.Vec or SymbolType.Scalar or SymbolType.Mat or SymbolType.Table))
        {
            Refuse(field.Locations[0], field, "[Weight] takes a Vec, a Scalar, a Mat or a Table");
            return;
        }

        var type = Language.SymbolTypeOf(field.Type)!.Value;
        var (rows, columns) = (role.Integer("Rows"), role.Integer("Columns"));
        var scale = role.Number("Scale", double.NaN);
        var init = role.Member("Init", "Default");
        if (RequireSize(role.LocationOf("Rows"), rows, field)
            && RequireSize(role.LocationOf("Columns"), columns, field)
            && Require(rows == 0 || type != SymbolType.Scalar, role.LocationOf("Rows"), "Rows", "left out for a Scalar")
            && Require(columns == 0 || type is SymbolType.Mat or SymbolType.Table, role.LocationOf("Columns"), "Columns", $"left out for a {type}")
            && Require(!double.IsInfinity(scale), role.LocationOf("Scale"), "Scale", "a finite number")
            && Require(init is not null, role.LocationOf("Init"), "Init", "a member of Init"))
        {
            Weights.Add(new WeightDeclaration(field.Name, type, init == "Default" ? "" : init!, scale, rows, columns, role.Get("Fixed") is true));
        }
    }

    private void ReadUse(IFieldSymbol field)
    {
        if (field.Type is not INamedTypeSymbol cell || !ClassReader.IsMarked(cell, "CellAttribute"))
        {
            Refuse(field.Locations[0], field, $"[Use] takes a cell, but {field.Type.Name} is not marked as [Cell]");
            return;
        }

        Uses.Add(new UseDeclaration(field.Name, ClassReader.MetadataName(cell)));
        UsedCells.Add((field, cell));
    }

    private bool RequireSize(Location location, int size, IFieldSymbol field) => Require(size >= 0, location, "The size of " + field.Name, "positive");

    private bool Require(bool condition, Location location, string what, string must)
    {
        if (!condition)
        {
            findings.Report(Rules.InvalidArgument, location, what, must);
        }

        return condition;
    }
}
