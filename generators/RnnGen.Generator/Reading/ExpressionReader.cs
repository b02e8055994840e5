using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

/// <summary>
/// Reads the right-hand side of an equation. What it does not list is refused: an operation without a method here is an error at its
/// own node. A null result stands for an expression in error.
/// </summary>
internal sealed partial class ExpressionReader(
    Compilation compilation, INamedTypeSymbol cell, string equation, Findings findings, NodeLocations locations, CancellationToken cancellation)
    : OperationVisitor<Scope, Expression?>
{
    private const int MaximumDepth = 400;

    private string Equation => equation;

    private int _nodes;
    private int _locals;
    private int _depth;
    private bool _isTooDeep;

    public Expression? Read(ExpressionSyntax syntax) => Visit(OperationOf(syntax), Scope.Equation);

    public override Expression? Visit(IOperation? operation, Scope scope)
    {
        if (operation is null)
        {
            findings.LeaveToCompiler();
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        if (_depth == MaximumDepth)
        {
            return RefuseDepth(operation);
        }

        _depth++;
        var result = Arithmetic.ValueOf(operation) is { } value ? Number(operation, value, scope) : base.Visit(operation, scope);
        _depth--;
        return result;
    }

    public override Expression? VisitConversion(IConversionOperation operation, Scope scope) =>
        operation switch
        {
            { OperatorMethod: { } method } when Language.Owns(method.ContainingType) => Visit(operation.Operand, scope),
            { Conversion: { IsIdentity: true } or { IsNumeric: true, IsImplicit: true } } => Visit(operation.Operand, scope),
            { IsImplicit: true } when operation.Operand is IInvalidOperation => Visit(operation.Operand, scope),
            _ => DefaultVisit(operation, scope),
        };

    public override Expression? VisitParameterReference(IParameterReferenceOperation operation, Scope scope) =>
        scope.Arguments.TryGetValue(operation.Parameter.OriginalDefinition, out var argument)
            ? argument.Expression
            : DefaultVisit(operation, scope);

    public override Expression? VisitFieldReference(IFieldReferenceOperation operation, Scope scope)
    {
        var field = operation.Field;
        if (operation.Instance is { Type.IsTupleType: true })
        {
            return ReadElement(operation, scope);
        }

        if (!IsOfThisCell(operation.Instance, field))
        {
            return Refuse(operation, $"'{CanonicalText.Of(operation.Syntax)}'", field switch
            {
                { IsStatic: true } => "a constant in an equation must be declared const",
                _ when Language.SymbolTypeOf(field.Type) is null => "a number in an equation must be declared const; what changes from run to run is an [Input]",
                _ => "an equation reads the members of its own cell; give the value as an [Input]",
            });
        }

        var roles = new Annotations(field);
        if (roles["Use"] is not null)
        {
            return Refuse(operation, $"The cell {field.Name} by itself", $"read its output, {field.Name}.Apply(...)");
        }

        if (Language.SymbolTypeOf(field.Type) is null)
        {
            return Refuse(operation, $"The field {field.Name}", "a number in an equation must be declared const; what changes from run to run is an [Input]");
        }

        return new Reference(Enter(operation, scope), field.Name);
    }

    public override Expression? VisitPropertyReference(IPropertyReferenceOperation operation, Scope scope)
    {
        var property = operation.Property;
        if (property.IsIndexer && Language.Is(property.ContainingType, "Table"))
        {
            var node = Enter(operation, scope);
            return Call(node, "Gather", [Visit(operation.Instance, scope), Visit(operation.Arguments[0].Value, scope)]);
        }

        if (property.IsStatic && Language.Owns(property.ContainingType))
        {
            return Call(Enter(operation, scope), property.Name, []);
        }

        if (property.IsStatic)
        {
            return Inline(operation, property, [], scope);
        }

        if (IsOfThisCell(operation.Instance, property) && Language.SymbolTypeOf(property.Type) is not null)
        {
            return new Reference(Enter(operation, scope), property.Name);
        }

        var isSubCell = operation.Instance is IFieldReferenceOperation { Field: var field } && new Annotations(field)["Use"] is not null;
        return RefuseForeign(operation, isSubCell ? operation.Instance!.Syntax : null);
    }

    /// <summary>One of the values of a property that has several.</summary>
    private Expression? ReadElement(IFieldReferenceOperation operation, Scope scope)
    {
        var elements = ((INamedTypeSymbol)operation.Instance!.Type!).TupleElements;
        if (operation.Instance is not IPropertyReferenceOperation { Property: { IsStatic: false } property } tuple || !IsOfThisCell(tuple.Instance, property))
        {
            return Refuse(operation, $"'{CanonicalText.Of(operation.Syntax)}'", "give all values a name first, as in (Vec a, Vec b) both => Iterate(...), and read both.a");
        }

        var element = elements.First(candidate => candidate.Name == operation.Field.Name || SymbolEqualityComparer.Default.Equals(candidate.CorrespondingTupleField, operation.Field));
        return new Reference(Enter(operation, scope), $"{property.Name}.{element.Name}");
    }

    private IOperation? OperationOf(ExpressionSyntax syntax)
    {
        while (syntax is ParenthesizedExpressionSyntax parentheses)
        {
            syntax = parentheses.Expression;
        }

        return compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellation);
    }

    /// <summary>Numbers a node, in the order of the text, and notes its place.</summary>
    private int Enter(IOperation operation, Scope scope)
    {
        locations.Add(equation, _nodes, scope.CallSite ?? operation.Syntax.GetLocation());
        return _nodes++;
    }

    private Expression? Number(IOperation operation, double value, Scope scope) =>
        double.IsNaN(value) || double.IsInfinity(value)
            ? Refuse(operation, $"'{operation.Syntax}'", "a constant must be a finite number")
            : new Constant(Enter(operation, scope), value);

    private static Expression? Call(int node, string operation, Expression?[] arguments) =>
        arguments.Any(argument => argument is null) ? null : new Call(node, operation, new(arguments!));

    private bool IsOfThisCell(IOperation? instance, ISymbol member) =>
        instance is IInstanceReferenceOperation && SymbolEqualityComparer.Default.Equals(member.ContainingType, cell);
}
