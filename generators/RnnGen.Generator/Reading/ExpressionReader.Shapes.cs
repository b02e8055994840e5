using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

/// <content>Functions that take a number of parts, of repetitions, of rows or columns.</content>
internal sealed partial class ExpressionReader
{
    private const int MostParts = 64;
    private const int MostLines = 1024;

    private Expression? ReadPart(IInvocationOperation operation, Scope scope)
    {
        var node = Enter(operation, scope);
        var arguments = InOrder(operation).Select(argument => argument.Value).ToArray();
        var (value, index, count) = (Visit(arguments[0], scope), Visit(arguments[1], scope), Visit(arguments[2], scope));
        if (count is Constant { Value: < 1 or > MostParts })
        {
            return OutOfRange(arguments[2], "The number of parts", $"from 1 to {MostParts}", scope);
        }

        return index is Constant { Value: var at } && count is Constant { Value: var parts } && !(at >= 0 && at < parts)
            ? OutOfRange(arguments[1], "The part", "at least 0 and below the number of parts", scope)
            : Call(node, "Part", [value, index, count]);
    }

    private Expression? ReadReshape(IInvocationOperation operation, Scope scope)
    {
        var node = Enter(operation, scope);
        var arguments = InOrder(operation).Select(argument => argument.Value).ToArray();
        var read = arguments.Select(argument => Visit(argument, scope)).ToArray();
        for (var i = 1; i < read.Length; i++)
        {
            if (read[i] is Constant { Value: < 1 or > MostLines })
            {
                return OutOfRange(arguments[i], i == 1 ? "The number of rows" : "The number of columns", $"from 1 to {MostLines}", scope);
            }
        }

        return Call(node, "Reshape", read);
    }
}
