using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

/// <summary>What the parameters of the helpers that are being inlined stand for.</summary>
/// <param name="Helpers">The helpers, so that one that calls itself is seen.</param>
/// <param name="CallSite">Where the equation calls the outermost helper, or null in the equation itself.</param>
internal sealed record Scope(
    ImmutableDictionary<IParameterSymbol, Argument> Arguments,
    ImmutableHashSet<ISymbol> Helpers,
    Location? CallSite)
{
    public static Scope Equation { get; } = new(
        ImmutableDictionary.Create<IParameterSymbol, Argument>(SymbolEqualityComparer.Default),
        ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default),
        null);
}

/// <summary>An argument of a helper: an expression, or a constant text or truth value.</summary>
internal sealed record Argument(Expression? Expression, object? Constant);
