using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Diagnostics;

/// <summary>The rules that are checked when the equations of a cell, and of the cells that it uses, come together.</summary>
internal static class LinkRules
{
    private const string Category = "RnnGen";

    public static readonly DiagnosticDescriptor ShapeConflict = new(
        "RNN0020", "Shapes do not fit",
        "{0} has shape {1}, but {2} has shape {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0020"));

    public static readonly DiagnosticDescriptor UnknownSize = new(
        "RNN0021", "A size cannot be inferred",
        "The size of {0} cannot be inferred: declare it, as in [Input(16)] or [Size(16)], or read it beside a value of known size",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0021"));

    public static readonly DiagnosticDescriptor CycleWithinStep = new(
        "RNN0022", "An equation reads itself within one step",
        "{0} reads itself within one step ({1}): read Prev of a state in the circle",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0022"));

    public static readonly DiagnosticDescriptor CycleThroughBothDirections = new(
        "RNN0023", "An equation reads both its past and its future",
        "{0} reads both its past and its future ({1}): split it into a state for each direction",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0023"));

    public static readonly DiagnosticDescriptor EndOfOwnLoop = new(
        "RNN0024", "An equation reads the end of the loop that makes it",
        "{0} reads the end of the loop that makes it, which is not known before the loop has run",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0024"));

    public static readonly DiagnosticDescriptor CircularUse = new(
        "RNN0025", "Cells use each other in a circle",
        "Cells use each other in a circle: {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0025"));

    public static readonly DiagnosticDescriptor NoInitialValue = new(
        "RNN0026", "Prev and Next need a state or an input",
        "{0} has no value beyond the ends of a sequence: mark it as [State]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0026"));

    public static readonly DiagnosticDescriptor DuplicateParameter = new(
        "RNN0027", "Two parameters have one name",
        "Two parameters are named {0}: give one of them a name of its own, as in Linear(x, name: \"second\")",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0027"));

    public static readonly DiagnosticDescriptor UnnamedLinear = new(
        "RNN0028", "A Linear needs a name of its own",
        "The argument {0} of Linear has no name to name its matrix by: make it an equation, or give the Linear a name of its own",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0028"));

    public static readonly DiagnosticDescriptor UnusedInput = new(
        "RNN0029", "A declared value is never read",
        "{0} is never read: read it in an equation or remove it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0029"));

    public static readonly DiagnosticDescriptor MissingOutput = new(
        "RNN0030", "A cell has neither an output nor a loss",
        "{0} has neither an output nor a loss: mark an equation as [Output]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0030"));

    public static readonly DiagnosticDescriptor WrongActivation = new(
        "RNN0031", "An activation cannot stand here",
        "The activation {0} cannot stand here: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0031"));

    public static readonly DiagnosticDescriptor WrongArgumentCount = new(
        "RNN0032", "A cell is given the wrong number of inputs",
        "{0} takes {1} arguments, but {2} are given",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0032"));

    public static readonly DiagnosticDescriptor WrongLifetime = new(
        "RNN0033", "A value per sequence stands for one per step, or the reverse",
        "{0} holds one value per {1}, but a value per {2} is needed here",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0033"));

    public static readonly DiagnosticDescriptor WrongUse = new(
        "RNN0034", "A value cannot be used in this way",
        "{0} cannot be used here: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0034"));

    public static readonly DiagnosticDescriptor UnknownCell = new(
        "RNN0035", "A cell is not known",
        "There is no cell {0}: it is in error, or its project was compiled without the generator",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0035"));

    public static readonly DiagnosticDescriptor UnknownSizeName = new(
        "RNN0071", "A derived cell fixes a size that is not there",
        "{0} has no size {1} to fix; {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0071"));

    public static readonly DiagnosticDescriptor NothingToModify = new(
        "RNN0072", "A derived cell asks for a change where there is nothing to change",
        "{0} finds nothing to change in {1}: it has {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.To("RNN0072"));

    private static readonly Dictionary<ErrorKind, DiagnosticDescriptor> s_rules = new()
    {
        [ErrorKind.ShapeConflict] = ShapeConflict,
        [ErrorKind.UnknownSize] = UnknownSize,
        [ErrorKind.CycleWithinStep] = CycleWithinStep,
        [ErrorKind.CycleThroughBothDirections] = CycleThroughBothDirections,
        [ErrorKind.EndOfOwnLoop] = EndOfOwnLoop,
        [ErrorKind.CircularUse] = CircularUse,
        [ErrorKind.NoInitialValue] = NoInitialValue,
        [ErrorKind.DuplicateParameter] = DuplicateParameter,
        [ErrorKind.UnnamedLinear] = UnnamedLinear,
        [ErrorKind.UnusedInput] = UnusedInput,
        [ErrorKind.MissingOutput] = MissingOutput,
        [ErrorKind.WrongActivation] = WrongActivation,
        [ErrorKind.WrongArgumentCount] = WrongArgumentCount,
        [ErrorKind.WrongLifetime] = WrongLifetime,
        [ErrorKind.WrongUse] = WrongUse,
        [ErrorKind.UnknownCell] = UnknownCell,
        [ErrorKind.UnknownSizeName] = UnknownSizeName,
        [ErrorKind.NothingToModify] = NothingToModify,
    };

    public static IEnumerable<DiagnosticDescriptor> All => s_rules.OrderBy(rule => rule.Key).Select(rule => rule.Value);

    public static DiagnosticDescriptor Of(ErrorKind kind) => s_rules[kind];
}
