using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Reading;

/// <content>Several values that are updated together within a step.</content>
internal sealed partial class ExpressionReader
{
    /// <summary>
    /// The values of an iteration of tuples, in the order in which they are computed: what each round makes is an equation of its own, named by the
    /// property and the parameter of the lambda, and in the last round by the element of the tuple.
    /// </summary>
    public IReadOnlyList<(string Name, int Element, Expression Body, string Source)>? ReadTogether(ExpressionSyntax syntax, IReadOnlyList<string> elements)
    {
        if (OperationOf(syntax) is not { } operation || operation is IInvalidOperation)
        {
            findings.LeaveToCompiler();
            return null;
        }

        if (operation is not IInvocationOperation { TargetMethod: { Name: "Iterate" } method } iteration || !IsLanguage(method))
        {
            Refuse(operation, $"'{CanonicalText.Of(syntax)}' as several values", "they are what Iterate makes of a tuple, as in Iterate((x, y), 3, (a, b) => (b, a)); give any other value an equation of its own");
            return null;
        }

        var node = Enter(iteration, Scope.Equation);
        var arguments = InOrder(iteration).Select(argument => argument.Value).ToArray();
        if (TupleOf(arguments[0]) is not { } start
            || RoundsOf(iteration, arguments[1], Scope.Equation) is not { } count
            || LambdaFor(arguments[2]) is not (var parameters, var body)
            || TupleOf(body) is not { } update)
        {
            return null;
        }

        return new Together(this, node, parameters, elements).Read(start, update, count);
    }

    private (IReadOnlyList<IParameterSymbol> Parameters, IOperation Body)? LambdaFor(IOperation update)
    {
        if (LambdaOf(update) is { } lambda)
        {
            return lambda;
        }

        Refuse(update, $"'{CanonicalText.Of(update.Syntax)}' as an update", "write a lambda with an expression body, such as (a, b) => (b, a)");
        return null;
    }

    private IReadOnlyList<IOperation>? TupleOf(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        if (operation is ITupleOperation tuple)
        {
            return tuple.Elements;
        }

        Refuse(operation, $"'{CanonicalText.Of(operation.Syntax)}' as several values", "write them as a tuple, such as (a, b)");
        return null;
    }

    /// <summary>The rounds of one iteration of tuples.</summary>
    private sealed class Together(ExpressionReader reader, int node, IReadOnlyList<IParameterSymbol> parameters, IReadOnlyList<string> elements)
    {
        private readonly List<(string Name, int Element, Expression Body, string Source)> _equations = [];

        public IReadOnlyList<(string Name, int Element, Expression Body, string Source)>? Read(IReadOnlyList<IOperation> start, IReadOnlyList<IOperation> update, int rounds)
        {
            if (ReadRound(start, Scope.Equation, round => $"{parameters[round].Name}0", isLast: false) is not { } values)
            {
                return null;
            }

            var first = reader._nodes;
            for (var round = 0; round < rounds; round++)
            {
                reader._nodes = first;
                var isLast = round == rounds - 1;
                var number = round + 1;
                if (ReadRound(update, ScopeOf(values, round), element => isLast ? elements[element] : $"{parameters[element].Name}{number}", isLast) is not { } next)
                {
                    return null;
                }

                values = next;
            }

            return _equations;
        }

        /// <summary>What the lambda calls the values, and the number of the round where it takes it.</summary>
        private Scope ScopeOf(IReadOnlyList<Expression> values, int round)
        {
            var arguments = Scope.Equation.Arguments;
            for (var element = 0; element < values.Count; element++)
            {
                var value = new Iteration(node, parameters[element].Name, reader._locals++, new[] { values[element] }.ToEquatableArray());
                arguments = arguments.SetItem(parameters[element], new Argument(value, null));
            }

            return Scope.Equation with { Arguments = parameters.Count == values.Count ? arguments : arguments.SetItem(parameters[values.Count], new Argument(new Constant(node, round), round)) };
        }

        private IReadOnlyList<Expression>? ReadRound(IReadOnlyList<IOperation> operations, Scope scope, System.Func<int, string> nameOf, bool isLast)
        {
            var values = operations.Select(operation => reader.Visit(operation, scope)).ToList();
            return values.Contains(null) ? null : [.. values.Select((value, element) => Keep(value!, element, nameOf(element), operations[element].Syntax, isLast))];
        }

        /// <summary>A value by its name; what is no more than another name needs no equation of its own before the end.</summary>
        private Expression Keep(Expression value, int element, string name, SyntaxNode syntax, bool isLast)
        {
            if (value is Iteration { Values: { Count: 1 } same })
            {
                value = same.Single();
            }

            if (!isLast && value is Reference or Constant or Shift { Operand: Reference })
            {
                return value;
            }

            var unique = $"{reader.Equation}.{name}";
            while (_equations.Any(equation => equation.Name == unique))
            {
                unique += "_";
            }

            _equations.Add((unique, element, value, CanonicalText.Of(syntax)));
            return new Reference(node, unique);
        }
    }
}
