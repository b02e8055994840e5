using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

internal sealed partial class ExpressionReader
{
    /// <summary>Puts the body of a static helper in the place of its call.</summary>
    private Expression? Inline(IOperation call, ISymbol helper, IReadOnlyList<IArgumentOperation> arguments, Scope scope)
    {
        helper = helper.OriginalDefinition;
        if (scope.Helpers.Contains(helper))
        {
            findings.Report(Rules.RecursiveHelper, call.Syntax.GetLocation(), helper.Name);
            return null;
        }

        if (BodyOf(helper) is not { } body)
        {
            return Refuse(call, $"'{helper.Name}'", helper.DeclaringSyntaxReferences.IsEmpty
                ? "it is not a function of the language, and its source is not part of this project"
                : "a helper is a static method with an expression body and without type parameters or ref parameters");
        }

        var inner = Bind(arguments, scope) with
        {
            Helpers = scope.Helpers.Add(helper),
            CallSite = scope.CallSite ?? call.Syntax.GetLocation(),
        };
        return Visit(OperationOf(body), inner);
    }

    private Scope Bind(IReadOnlyList<IArgumentOperation> arguments, Scope scope)
    {
        var bound = Scope.Equation.Arguments;
        foreach (var argument in arguments)
        {
            var isSymbolic = argument.Value.Type is not ({ SpecialType: SpecialType.System_String or SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum });
            bound = bound.Add(
                argument.Parameter!.OriginalDefinition,
                new Argument(isSymbolic ? Visit(argument.Value, scope) : null, ConstantOf(argument.Value, scope)));
        }

        return scope with { Arguments = bound };
    }

    private ExpressionSyntax? BodyOf(ISymbol helper) =>
        helper is IMethodSymbol method && (method.IsGenericMethod || method.Parameters.Any(parameter => parameter.RefKind != RefKind.None || parameter.IsParams))
            ? null
            : helper.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation) switch
            {
                MethodDeclarationSyntax declaration => declaration.ExpressionBody?.Expression,
                PropertyDeclarationSyntax declaration => declaration.ExpressionBody?.Expression,
                _ => null,
            }).FirstOrDefault(body => body is not null);
}
