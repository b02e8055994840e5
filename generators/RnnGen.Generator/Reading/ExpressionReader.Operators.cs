using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

internal sealed partial class ExpressionReader
{
    public override Expression? VisitBinaryOperator(IBinaryOperation operation, Scope scope)
    {
        if (operation.OperatorMethod is { } method)
        {
            return Language.Owns(method.ContainingType) && Language.RemedyOf(method) is not { } && NameOf(method) is { } name
                ? ReadBinary(operation, name, scope)
                : RefuseOperator(operation, method);
        }

        var node = Enter(operation, scope);
        var (left, right) = (Visit(operation.LeftOperand, scope), Visit(operation.RightOperand, scope));
        return (left, right) switch
        {
            (Constant a, Constant b) when Arithmetic.Apply(operation.OperatorKind, operation.Type, a.Value, b.Value) is { } value =>
                Finite(operation, node, value),
            (null, _) or (_, null) => null,
            _ => DefaultVisit(operation, scope),
        };
    }

    public override Expression? VisitUnaryOperator(IUnaryOperation operation, Scope scope)
    {
        if (operation.OperatorMethod is { } method && (!Language.Owns(method.ContainingType) || Language.RemedyOf(method) is { }))
        {
            return RefuseOperator(operation, method);
        }

        switch (operation.OperatorKind)
        {
            case UnaryOperatorKind.Plus:
                return Visit(operation.Operand, scope);
            case UnaryOperatorKind.Minus:
                var node = Enter(operation, scope);
                var operand = Visit(operation.Operand, scope);
                return operand is Constant constant ? constant with { Node = node, Value = -constant.Value } : Call(node, "Negate", [operand]);
            default:
                return DefaultVisit(operation, scope);
        }
    }

    private Expression? ReadBinary(IBinaryOperation operation, string name, Scope scope)
    {
        var node = Enter(operation, scope);
        return Call(node, name, [Visit(operation.LeftOperand, scope), Visit(operation.RightOperand, scope)]);
    }

    private Expression? RefuseOperator(IOperation operation, IMethodSymbol method)
    {
        var comparison = operation.ChildOperations.FirstOrDefault(operand => Language.Is(operand.Type, "Comparison"));
        return Refuse(
            comparison ?? operation,
            $"'{CanonicalText.Of((comparison ?? operation).Syntax)}'",
            comparison is null ? Language.RemedyOf(method) ?? "use the operators and functions of the language" : NoBranches);
    }

    private Expression? Finite(IOperation operation, int node, double value) =>
        double.IsNaN(value) || double.IsInfinity(value)
            ? Refuse(operation, $"'{CanonicalText.Of(operation.Syntax)}'", "a constant must be a finite number")
            : new Constant(node, value);

    private static string? NameOf(IMethodSymbol method) => method.Name switch
    {
        WellKnownMemberNames.AdditionOperatorName => "Add",
        WellKnownMemberNames.SubtractionOperatorName => "Subtract",
        WellKnownMemberNames.MultiplyOperatorName when method.ContainingType.Name == "Vecs" && method.Parameters[0].Type.Name == "Mat" => "ProductOfEach",
        WellKnownMemberNames.MultiplyOperatorName when method.ContainingType.Name == "Vecs" && method.Parameters[1].Type.Name == "Vec" => "Product",
        WellKnownMemberNames.MultiplyOperatorName when method.ContainingType.Name is "Mat" or "Table" && !method.Parameters.Any(parameter => parameter.Type.Name == "Scalar") => "Product",
        WellKnownMemberNames.MultiplyOperatorName => "Multiply",
        WellKnownMemberNames.DivisionOperatorName => "Divide",
        _ => null,
    };
}
