using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

internal sealed partial class ExpressionReader
{
    private const int MostSteps = 64;

    public override Expression? VisitInvocation(IInvocationOperation operation, Scope scope)
    {
        var method = operation.TargetMethod;
        if (Arithmetic.IsMath(method.ContainingType))
        {
            return ReadMath(operation, scope);
        }

        if (!IsLanguage(method))
        {
            return method.IsStatic ? Inline(operation, method, operation.Arguments, scope) : RefuseMethod(operation);
        }

        if (Language.RemedyOf(method) is { } remedy)
        {
            return Refuse(operation, $"'{CanonicalText.Of(operation.Syntax)}'", remedy);
        }

        return method.Name switch
        {
            "Prev" or "Next" or "Sum" when LinkOf(operation) is { } link => ReadLinked(operation, link, scope),
            "Prev" => ReadShift(operation, -1, scope),
            "Next" => ReadShift(operation, +1, scope),
            "Repeat" => ReadCounted(operation, "The number of repetitions", MostParts, scope),
            "Clock" => ReadCounted(operation, "The period", int.MaxValue, scope),
            "Iterate" => ReadIteration(operation, scope),
            "Linear" => ReadLinear(operation, scope),
            "Dropout" or "Zoneout" or "DropConnect" => ReadRandom(operation, scope),
            "Bounded" => ReadBounded(operation, scope),
            "Part" => ReadPart(operation, scope),
            "Reshape" => ReadReshape(operation, scope),
            "Apply" => ReadApply(operation, scope),
            _ => ReadFunction(operation, scope),
        };
    }

    private static bool IsLanguage(IMethodSymbol method) =>
        method.IsStatic
        && Language.Owns(method.ContainingType)
        && method.ContainingType.Name is ("Equations" or "CellExtensions" or "Vec" or "Scalar" or "Mat" or "Vecs");

    private Expression? ReadMath(IInvocationOperation operation, Scope scope)
    {
        var node = Enter(operation, scope);
        var arguments = operation.Arguments.Select(argument => Visit(argument.Value, scope)).ToArray();
        if (arguments is [Constant argument] && Arithmetic.Apply(operation.TargetMethod, argument.Value) is { } value)
        {
            return Finite(operation, node, value);
        }

        return arguments.Any(item => item is null) ? null : RefuseMath(operation, operation.TargetMethod);
    }

    /// <summary>Prev or Next, so many steps away as the count says.</summary>
    private Expression? ReadShift(IInvocationOperation operation, int steps, Scope scope)
    {
        var arguments = InOrder(operation).Select(argument => argument.Value).ToArray();
        if (arguments.Length == 1)
        {
            var node = Enter(operation, scope);
            return Visit(arguments[0], scope) is { } operand ? new Shift(node, operand, steps) : null;
        }

        var nodes = ConstantOf(arguments[1], scope) is int count and >= 1 and <= MostSteps ? Enumerable.Range(0, count).Select(_ => Enter(operation, scope)).ToList() : [];
        if (nodes.Count == 0)
        {
            return Visit(arguments[1], scope) is null ? null : OutOfRange(arguments[1], "The number of steps", $"a constant from 1 to {MostSteps}", scope);
        }

        nodes.Reverse();
        return Visit(arguments[0], scope) is { } shifted ? nodes.Aggregate(shifted, (inner, node) => new Shift(node, inner, steps)) : null;
    }

    /// <summary>A function whose last argument is a positive whole number.</summary>
    private Expression? ReadCounted(IInvocationOperation operation, string what, int most, Scope scope)
    {
        var node = Enter(operation, scope);
        var arguments = InOrder(operation).Select(argument => argument.Value).ToArray();
        var read = arguments.Select(argument => Visit(argument, scope)).ToArray();
        return read.Last() is Constant { Value: var count } && !(count >= 1 && count <= most)
            ? OutOfRange(arguments.Last(), what, most == int.MaxValue ? "at least 1" : $"from 1 to {most}", scope)
            : Call(node, operation.TargetMethod.Name, read);
    }

    private Expression? ReadFunction(IInvocationOperation operation, Scope scope)
    {
        var node = Enter(operation, scope);
        var arguments = InOrder(operation).SelectMany(Items).Select(item => Visit(item, scope)).ToArray();
        return arguments.Length == 0
            ? Refuse(operation, $"'{CanonicalText.Of(operation.Syntax)}'", "there is no empty vector")
            : Call(node, operation.TargetMethod.Name, arguments);
    }

    private Expression? ReadBounded(IInvocationOperation operation, Scope scope)
    {
        var node = Enter(operation, scope);
        var arguments = InOrder(operation).Select(argument => argument.Value).ToArray();
        var (value, limit) = (Visit(arguments[0], scope), Visit(arguments[1], scope));
        return limit is Constant { Value: <= 0 } ? OutOfRange(arguments[1], "The limit of a gradient", "positive", scope) : Call(node, "Bounded", [value, limit]);
    }

    private Expression? OutOfRange(IOperation operation, string what, string must, Scope scope)
    {
        findings.Report(Rules.InvalidArgument, scope.CallSite ?? operation.Syntax.GetLocation(), what, must);
        return null;
    }

    private Expression? ReadLinear(IInvocationOperation operation, Scope scope)
    {
        var node = Enter(operation, scope);
        var operands = new List<Expression?>();
        var (name, bias) = ("", true);
        foreach (var argument in InOrder(operation))
        {
            switch (ConstantOf(argument.Value, scope))
            {
                case string text:
                    name = text;
                    break;
                case bool truth:
                    bias = truth;
                    break;
                case null when argument.Parameter!.Name is "name" or "bias":
                    return Refuse(argument.Value, "A name or bias that is not constant", "the parameters of Linear are fixed when the cell is compiled");
                default:
                    operands.Add(ReadOperand(argument.Value, scope, "Linear", operation.Type?.Name == "Vecs" ? [SymbolType.Vecs] : [SymbolType.Vec, SymbolType.Token]));
                    break;
            }
        }

        return operands.Any(operand => operand is null) ? null : new Linear(node, new(operands.ToArray()!), name, bias);
    }

    private Expression? ReadApply(IInvocationOperation operation, Scope scope)
    {
        var node = Enter(operation, scope);
        var arguments = InOrder(operation).Select(argument => argument.Value).ToArray();
        var receiver = arguments[0] is IConversionOperation conversion ? conversion.Operand : arguments[0];
        if (receiver is not IFieldReferenceOperation { Field: var field } reference
            || !IsOfThisCell(reference.Instance, field)
            || new Annotations(field)["Use"] is null)
        {
            return Refuse(receiver, $"Apply on '{CanonicalText.Of(receiver.Syntax)}'", "a cell that is used is a field marked as [Use]");
        }

        var inputs = arguments.Skip(1)
            .Select(argument => ReadOperand(argument, scope, "Apply", SymbolType.Vec, SymbolType.Scalar, SymbolType.Token, SymbolType.Vecs, SymbolType.Predecessor, SymbolType.Successor)).ToArray();
        return inputs.Any(input => input is null) ? null : new Apply(node, field.Name, new(inputs!));
    }

    /// <summary>Reads an argument that C# lets be any symbol.</summary>
    private Expression? ReadOperand(IOperation operation, Scope scope, string function, params SymbolType[] allowed)
    {
        var operand = operation is IConversionOperation { OperatorMethod: not null } conversion ? conversion.Operand : operation;
        if (operand is not IInvalidOperation && !(Language.SymbolTypeOf(operand.Type) is { } type && allowed.Contains(type)))
        {
            return Refuse(operand, $"'{CanonicalText.Of(operand.Syntax)}' as an argument of {function}", function == "Linear"
                ? "Linear makes its own matrices, one for each Vec or Token that it is given"
                : $"{function} takes values of the type {string.Join(", ", allowed)}");
        }

        return Visit(operand, scope);
    }

    private static IEnumerable<IArgumentOperation> InOrder(IInvocationOperation operation) =>
        operation.Arguments.OrderBy(argument => argument.Parameter!.Ordinal);

    private static IEnumerable<IOperation> Items(IArgumentOperation argument) => argument.Value switch
    {
        _ when !argument.Parameter!.IsParams => [argument.Value],
        IArrayCreationOperation { Initializer: { } list } => list.ElementValues,
        IConversionOperation { Operand: ICollectionExpressionOperation list } => list.Elements,
        ICollectionExpressionOperation list => list.Elements,
        _ => [argument.Value],
    };

    private static object? ConstantOf(IOperation operation, Scope scope) => operation switch
    {
        { ConstantValue.HasValue: true } => operation.ConstantValue.Value,
        IParameterReferenceOperation { Parameter: var parameter } when scope.Arguments.TryGetValue(parameter, out var argument) => argument.Constant,
        IInterpolatedStringOperation text => Interpolated(text, scope),
        _ => null,
    };
}
