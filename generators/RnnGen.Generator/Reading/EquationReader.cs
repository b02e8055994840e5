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
    public List<EquationDeclaration> Equations { get; } = [];

    public void Read(IPropertySymbol property)
    {
        var annotations = new Annotations(property);
        var type = Language.SymbolTypeOf(property.Type);
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
            ReadGate(annotations["Gate"]),
            ReadState(annotations["State"]),
            annotations["Output"] is not null,
            ReadLoss(annotations["Loss"]),
            ReadSize(annotations["Size"], type.Value),
            body,
            CanonicalText.Of(syntax)));
    }

    private ExpressionSyntax? CheckForm(IPropertySymbol property, Annotations annotations)
    {
        if (annotations.FirstOrDefault(item => item.Name is "Input" or "Target" or "Weight" or "Use") is { } misplaced)
        {
            return Refuse(misplaced.Location, property, $"[{misplaced.Name}] belongs to a field; write {property.Type.Name} {property.Name};");
        }

        if (Language.SymbolTypeOf(property.Type) is not (SymbolType.Vec or SymbolType.Scalar))
        {
            return Refuse(property.Locations[0], property, "the value of an equation is a Vec or a Scalar");
        }

        if (property.IsStatic || property.IsIndexer)
        {
            return Refuse(property.Locations[0], property, "an equation is an instance property without parameters");
        }

        return (property.DeclaringSyntaxReferences[0].GetSyntax(cancellation) as PropertyDeclarationSyntax)?.ExpressionBody?.Expression
            ?? Refuse(property.Locations[0], property, $"an equation is a property with an expression body: {property.Name} => ...");
    }

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

    private Gate? ReadGate(Annotation? gate)
    {
        if (gate is null)
        {
            return null;
        }

        if (gate.Member(null, "Identity") is not { } activation)
        {
            findings.Report(Rules.InvalidArgument, gate.LocationOfFirst, "The activation", "a member of Activation");
            return null;
        }

        return new Gate(activation, Finite(gate, "Bias", 0), Finite(gate, "Slope", double.NaN), Finite(gate, "Lower", double.NaN), Finite(gate, "Upper", double.NaN));
    }

    private State? ReadState(Annotation? state)
    {
        if (state is null)
        {
            return null;
        }

        var initial = state.Member("Initial", nameof(InitialValue.Zero)) switch
        {
            nameof(InitialValue.Zero) => InitialValue.Zero,
            nameof(InitialValue.Constant) => InitialValue.Constant,
            nameof(InitialValue.Learned) => InitialValue.Learned,
            nameof(InitialValue.Given) => InitialValue.Given,
            _ => (InitialValue?)null,
        };
        if (initial is null)
        {
            findings.Report(Rules.InvalidArgument, state.LocationOf("Initial"), "Initial", "a member of Initial");
        }
        else if (state.Get("Value") is not null && initial != InitialValue.Constant)
        {
            findings.Report(Rules.InvalidArgument, state.LocationOf("Value"), "Value", "left out unless Initial is Constant");
        }

        return new State(initial ?? InitialValue.Zero, Finite(state, "Value", 0));
    }

    private Loss? ReadLoss(Annotation? loss)
    {
        if (loss is null)
        {
            return null;
        }

        var normalizer = loss.Member("Normalizer", nameof(Normalizer.Step)) switch
        {
            nameof(Normalizer.Step) => Normalizer.Step,
            nameof(Normalizer.Sequence) => Normalizer.Sequence,
            nameof(Normalizer.Sum) => Normalizer.Sum,
            _ => (Normalizer?)null,
        };
        if (normalizer is null)
        {
            findings.Report(Rules.InvalidArgument, loss.LocationOf("Normalizer"), "Normalizer", "a member of Normalizer");
        }

        return new Loss(Finite(loss, "Weight", 1), ReadMask(loss), normalizer ?? Normalizer.Step);
    }

    private string ReadMask(Annotation loss)
    {
        if (loss.Get("Mask") is not string mask)
        {
            return "";
        }

        var masks = cell.GetMembers(mask).Any(member => member switch
        {
            IFieldSymbol field => Language.SymbolTypeOf(field.Type) == SymbolType.Scalar,
            IPropertySymbol property => Language.SymbolTypeOf(property.Type) == SymbolType.Scalar,
            _ => false,
        });
        if (!masks)
        {
            findings.Report(Rules.UnknownMask, loss.LocationOf("Mask"), mask);
        }

        return mask;
    }

    private int ReadSize(Annotation? size, SymbolType type)
    {
        if (size is null)
        {
            return 0;
        }

        if (type != SymbolType.Vec)
        {
            findings.Report(Rules.InvalidArgument, size.Location, "[Size]", "left out for a Scalar");
        }
        else if (size.First is not > 0)
        {
            findings.Report(Rules.InvalidArgument, size.LocationOfFirst, "The size", "positive");
        }

        return size.First is int value ? value : 0;
    }

    private double Finite(Annotation annotation, string name, double otherwise)
    {
        var value = annotation.Number(name, otherwise);
        if (annotation.Get(name) is not null && (double.IsNaN(value) || double.IsInfinity(value)))
        {
            findings.Report(Rules.InvalidArgument, annotation.LocationOf(name), name, "a finite number");
        }

        return value;
    }
}
