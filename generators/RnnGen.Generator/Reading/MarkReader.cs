using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

/// <summary>Reads the marks of an equation: its gate, state, loss and size.</summary>
internal sealed class MarkReader(INamedTypeSymbol cell, Findings findings)
{
    public Gate? ReadGate(Annotation? gate)
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

    public State? ReadState(Annotation? state)
    {
        if (state is null)
        {
            return null;
        }

        var initial = Member(state, "Initial", InitialValue.Zero);
        if (initial is not (null or InitialValue.Constant) && state.Get("Value") is not null)
        {
            findings.Report(Rules.InvalidArgument, state.LocationOf("Value"), "Value", "left out unless Initial is Constant");
        }

        return new State(initial ?? InitialValue.Zero, Finite(state, "Value", 0));
    }

    public Loss? ReadLoss(Annotation? loss)
    {
        if (loss is null)
        {
            return null;
        }

        var normalizer = Member(loss, "Normalizer", Normalizer.Step);
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

    public int ReadSize(Annotation? size, SymbolType type)
    {
        if (size is null)
        {
            return 0;
        }

        if (type != SymbolType.Vec)
        {
            findings.Report(Rules.InvalidArgument, size.Location, "[Size]", $"left out for a {type}");
        }
        else if (size.First is not > 0)
        {
            findings.Report(Rules.InvalidArgument, size.LocationOfFirst, "The size", "positive");
        }

        return size.First is int value ? value : 0;
    }

    /// <summary>A member of an enumeration of the language; null for a number without a name.</summary>
    private TEnum? Member<TEnum>(Annotation annotation, string name, TEnum otherwise) where TEnum : struct, Enum
    {
        if (Enum.TryParse<TEnum>(annotation.Member(name, otherwise.ToString()), out var member))
        {
            return member;
        }

        findings.Report(Rules.InvalidArgument, annotation.LocationOf(name), name, $"a member of {name}");
        return null;
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
