using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

internal sealed partial class ExpressionReader
{
    /// <summary>A function that draws random masks: its rate is a number, and it may say how often it draws.</summary>
    private Expression? ReadRandom(IInvocationOperation operation, Scope scope)
    {
        var node = Enter(operation, scope);
        var arguments = InOrder(operation).Select(argument => argument.Parameter!.Name switch
        {
            "rate" => ReadRate(argument.Value, scope),
            "per" => ReadLifetime(argument.Value, scope),
            _ => Visit(argument.Value, scope),
        }).ToArray();
        return Call(node, operation.TargetMethod.Name, arguments);
    }

    private Expression? ReadRate(IOperation operation, Scope scope)
    {
        var rate = Visit(operation, scope) as Constant;
        if (rate is null or { Value: >= 0 and < 1 })
        {
            return rate;
        }

        return OutOfRange(operation, "The rate", "at least 0 and below 1", scope);
    }

    /// <summary>0 for every step, 1 for a whole sequence.</summary>
    private Expression? ReadLifetime(IOperation operation, Scope scope)
    {
        switch (ConstantOf(operation, scope))
        {
            case int per and (0 or 1):
                return new Constant(Enter(operation, scope), per);
            case int:
                return OutOfRange(operation, "The lifetime of a mask", "a member of Per", scope);
            default:
                return Refuse(operation, "A lifetime that is not constant", "how often a mask is drawn is fixed when the cell is compiled");
        }
    }
}
