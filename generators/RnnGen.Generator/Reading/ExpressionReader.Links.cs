using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

/// <content>Reads at the steps that a link names.</content>
internal sealed partial class ExpressionReader
{
    /// <summary>The argument that is a link; null where there is none.</summary>
    private static IOperation? LinkOf(IInvocationOperation operation) =>
        operation.Arguments.Select(argument => argument.Value).FirstOrDefault(value => Language.SymbolTypeOf(value.Type) is SymbolType.Predecessor or SymbolType.Successor);

    private Expression? ReadLinked(IInvocationOperation operation, IOperation link, Scope scope)
    {
        var node = Enter(operation, scope);
        var operand = Visit(InOrder(operation).First().Value, scope);
        return Visit(link, scope) is Reference reference && operand is not null
            ? new OverLink(node, operand, reference.Name, operation.TargetMethod.Name == "Sum")
            : null;
    }
}
