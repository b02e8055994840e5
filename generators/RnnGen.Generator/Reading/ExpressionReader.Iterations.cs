using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Reading;

/// <content>Updates that are repeated within a step.</content>
internal sealed partial class ExpressionReader
{
    private const int MostRounds = 64;
    private const int MostRoundsTogether = 1024;

    private int _rounds;

    /// <summary>
    /// A fixed number of updates, written out: each round is a value of its own, which the next one reads. The rounds share the numbers of
    /// their nodes, for they stand at one place of the text; so what a round declares without a name of its own is declared once for all.
    /// </summary>
    private Expression? ReadIteration(IInvocationOperation operation, Scope scope)
    {
        var node = Enter(operation, scope);
        var arguments = InOrder(operation).Select(argument => argument.Value).ToArray();
        if (Visit(arguments[0], scope) is not { } start)
        {
            return null;
        }

        if (RoundsOf(operation, arguments[1], scope) is not { } count)
        {
            return null;
        }

        return LambdaOf(arguments[2]) is not { } lambda
            ? Refuse(arguments[2], $"'{CanonicalText.Of(arguments[2].Syntax)}' as an update", "write a lambda with an expression body, such as v => Next(v)")
            : ReadRounds(node, start, count, lambda.Parameters, lambda.Body, scope);
    }

    /// <summary>The number of rounds; null where it was refused.</summary>
    private int? RoundsOf(IInvocationOperation operation, IOperation rounds, Scope scope)
    {
        if (ConstantOf(rounds, scope) is not int count || count is < 1 or > MostRounds)
        {
            OutOfRange(rounds, "The number of rounds", $"a constant from 1 to {MostRounds}", scope);
            return null;
        }

        if ((_rounds += count) > MostRoundsTogether)
        {
            Refuse(operation, $"More than {MostRoundsTogether} rounds in one equation", "name a part of it as an equation of its own");
            return null;
        }

        return count;
    }

    private Expression? ReadRounds(int node, Expression start, int count, IReadOnlyList<IParameterSymbol> parameters, IOperation body, Scope scope)
    {
        var values = new List<Expression> { start };
        var (firstNode, firstLocal) = (_nodes, _locals);
        _locals += count;
        for (var round = 0; round < count; round++)
        {
            var arguments = scope.Arguments.SetItem(parameters[0], new Argument(new Local(node, parameters[0].Name, firstLocal + round), null));
            if (parameters.Count > 1)
            {
                arguments = arguments.SetItem(parameters[1], new Argument(new Constant(node, round), round));
            }

            _nodes = firstNode;
            if (Visit(body, scope with { Arguments = arguments }) is not { } next)
            {
                return null;
            }

            values.Add(next);
        }

        return new Iteration(node, parameters[0].Name, firstLocal, values.ToEquatableArray());
    }

    private static (IReadOnlyList<IParameterSymbol> Parameters, IOperation Body)? LambdaOf(IOperation update) =>
        update is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } body }] } lambda }
            ? (lambda.Symbol.Parameters, body)
            : null;

    /// <summary>The text with the numbers of rounds in it; null where something else stands in it.</summary>
    private static string? Interpolated(IInterpolatedStringOperation text, Scope scope)
    {
        var parts = text.Parts.Select(part => part switch
        {
            IInterpolatedStringTextOperation { Text.ConstantValue.Value: string plain } => plain,
            IInterpolationOperation { Alignment: null, FormatString: null, Expression: var expression } => ConstantOf(expression, scope) switch
            {
                int number => number.ToString(CultureInfo.InvariantCulture),
                string inner => inner,
                _ => null,
            },
            _ => null,
        }).ToList();
        return parts.Contains(null) ? null : string.Concat(parts);
    }
}
