using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

internal sealed partial class ExpressionReader
{
    private const string NoBranches = "an equation has no branches; use Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or multiply by a mask";
    private const string NoEffects = "an equation says what a value is and changes nothing";

    public override Expression? DefaultVisit(IOperation operation, Scope scope) => operation.Kind switch
    {
        OperationKind.Conditional => Refuse(operation, "A conditional", NoBranches),
        OperationKind.SwitchExpression => Refuse(operation, "A switch", NoBranches),
        OperationKind.Binary or OperationKind.Unary => Refuse(operation, $"'{CanonicalText.Of(operation.Syntax)}'", NoBranches),
        OperationKind.IsPattern or OperationKind.IsType => Refuse(operation, "A pattern", NoBranches),
        OperationKind.Coalesce => Refuse(operation, "'??'", "the values of equations are never null"),
        OperationKind.SimpleAssignment or OperationKind.CompoundAssignment or OperationKind.Increment or OperationKind.Decrement
            or OperationKind.DeconstructionAssignment or OperationKind.CoalesceAssignment => Refuse(operation, "An assignment", NoEffects),
        OperationKind.Throw => Refuse(operation, "A throw", NoEffects),
        OperationKind.Await => Refuse(operation, "An await", NoEffects),
        OperationKind.AnonymousFunction or OperationKind.DelegateCreation or OperationKind.MethodReference =>
            Refuse(operation, "A function value", "call a static helper with an expression body"),
        OperationKind.DefaultValue or OperationKind.ObjectCreation => Refuse(operation, "A new value", "symbols are declared as members; write 0 * x for zeros"),
        OperationKind.ArrayCreation or OperationKind.CollectionExpression or OperationKind.Spread =>
            Refuse(operation, "An array", "join vectors with Concat(a, b)"),
        OperationKind.Tuple => Refuse(operation, "A tuple", "write an equation for each part"),
        OperationKind.Conversion => Refuse(operation, $"The conversion '{CanonicalText.Of(operation.Syntax)}'", "the types of the language do not convert into others"),
        OperationKind.InstanceReference => Refuse(operation, "'this' by itself", "name the member that is meant"),
        OperationKind.ParameterReference => Refuse(operation, $"'{operation.Syntax}'", "an equation reads the members of its cell"),
        _ => Refuse(operation, $"'{CanonicalText.Of(operation.Syntax)}'", "an equation is made of operators, functions of the language, members, numbers and static helpers"),
    };

    /// <summary>What the compiler refuses it reports itself; only where a remedy is plain there is more to say.</summary>
    public override Expression? VisitInvalid(IInvalidOperation operation, Scope scope)
    {
        findings.LeaveToCompiler();
        var candidate = compilation.GetSemanticModel(operation.Syntax.SyntaxTree).GetSymbolInfo(operation.Syntax, cancellation).CandidateSymbols.FirstOrDefault();
        if (candidate is IMethodSymbol method && Arithmetic.IsMath(method.ContainingType))
        {
            return RefuseMath(operation, method);
        }

        if (candidate is IPropertySymbol { ContainingType: var owner } && ClassReader.IsMarked(owner))
        {
            return RefuseForeign(operation, operation.Syntax is MemberAccessExpressionSyntax { Expression: var used } ? used : null);
        }

        foreach (var child in operation.ChildOperations)
        {
            _ = child is IInvalidOperation or IConversionOperation { Operand: IInvalidOperation } ? Visit(child, scope) : null;
        }

        return null;
    }

    private Expression? RefuseForeign(IOperation operation, SyntaxNode? used) => Refuse(
        operation, $"'{CanonicalText.Of(operation.Syntax)}'", used is null
            ? "an equation reads the equations, inputs and weights of its own cell"
            : $"a used cell gives its output alone, {used}.Apply(...); mark what you need as [Output] there");

    private Expression? RefuseMath(IOperation operation, IMethodSymbol method) => Refuse(
        operation, $"'{method.ContainingType.Name}.{method.Name}'", method.Name switch
        {
            "Pow" => "use Vec.Square, or Vec.Exp(y * Vec.Log(x))",
            "Tanh" or "Exp" or "Log" or "Sin" or "Cos" or "Sqrt" or "Abs" or "Sign" or "Max" or "Min" or "Clamp" => $"use Vec.{method.Name}, or Scalar.{method.Name} of a scalar",
            _ => "use the functions of Vec and Scalar",
        });

    private Expression? RefuseMethod(IInvocationOperation operation) => Refuse(
        operation, $"'{operation.TargetMethod.Name}'", "an equation calls functions of the language and static helpers with an expression body");

    private Expression? RefuseDepth(IOperation operation)
    {
        if (!_isTooDeep)
        {
            Refuse(operation, "So deep a nesting", "name a part of it as an equation of its own");
        }

        _isTooDeep = true;
        return null;
    }

    private Expression? Refuse(IOperation operation, string what, string remedy)
    {
        findings.Report(Rules.UnsupportedConstruct, operation.Syntax.GetLocation(), what, remedy);
        return null;
    }
}
