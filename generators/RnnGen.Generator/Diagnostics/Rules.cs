using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RnnGen.Generator.Diagnostics;

/// <summary>The rules that Reading checks, and the list of all rules.</summary>
internal static class Rules
{
    private const string Category = "RnnGen";

    public static readonly DiagnosticDescriptor NotPartial = new(
        "RNN0001", "A cell must be partial",
        "{0} must be partial, so that the generated part can be added",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0001"));

    public static readonly DiagnosticDescriptor UnsuitableClass = new(
        "RNN0002", "A cell must be an ordinary class",
        "{0} cannot be a cell: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0002"));

    public static readonly DiagnosticDescriptor UnsupportedConstruct = new(
        "RNN0003", "Not part of the language of equations",
        "{0} is not part of the language: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0003"));

    public static readonly DiagnosticDescriptor WrongMember = new(
        "RNN0004", "A member is declared in the wrong way",
        "{0} is declared in the wrong way: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0004"));

    public static readonly DiagnosticDescriptor UndeclaredField = new(
        "RNN0005", "A field has no role",
        "{0} has no role: mark it as [Input], [Target] or [Weight]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0005"));

    public static readonly DiagnosticDescriptor UnknownMask = new(
        "RNN0006", "A mask must be a scalar of the cell",
        "The mask {0} is not a Scalar of this class",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0006"));

    public static readonly DiagnosticDescriptor RecursiveHelper = new(
        "RNN0007", "A helper must not call itself",
        "{0} calls itself, so it cannot be put in the place of its call",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0007"));

    public static readonly DiagnosticDescriptor InvalidArgument = new(
        "RNN0008", "An argument is out of range",
        "{0} must be {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0008"));

    public static readonly DiagnosticDescriptor ReservedName = new(
        "RNN0009", "The name belongs to the generated part",
        "{0} is the name of a generated member: choose another",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0009"));

    public static readonly DiagnosticDescriptor UnmarkedClass = new(
        "RNN0010", "Equations stand in a class that is not a cell",
        "{0} declares equations, but it is not marked as [Cell] or [Network]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0010"));

    public static readonly DiagnosticDescriptor UnreadableCell = new(
        "RNN0011", "A cell of another assembly cannot be read",
        "The equations of {0} cannot be read from {1}: compile it with the same version of RnnGen",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0011"));

    public static readonly DiagnosticDescriptor WrongDerivation = new(
        "RNN0070", "A cell is derived in the wrong way",
        "{0} is derived in the wrong way: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0070"));

    public static readonly DiagnosticDescriptor InternalError = new(
        "RNN0099", "The generator failed",
        "RnnGen failed on {0}; please report this at https://github.com/rnngen/rnngen/issues with: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0099"));

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotPartial, UnsuitableClass, UnsupportedConstruct, WrongMember, UndeclaredField, UnknownMask, RecursiveHelper, InvalidArgument,
        ReservedName, UnmarkedClass, UnreadableCell, WrongDerivation, .. LinkRules.All, InternalError,
    ];
}
