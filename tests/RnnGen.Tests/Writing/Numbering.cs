using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Tests.Writing;

/// <summary>Numbers the nodes of a right-hand side in the order of the text.</summary>
internal sealed class Numbering
{
    private int _next;

    public Expression Number(Expression expression)
    {
        var node = _next++;
        return expression switch
        {
            Shift shift => shift with { Node = node, Operand = Number(shift.Operand) },
            OverLink linked => Number(linked with { Node = node }),
            Call call => call with { Node = node, Arguments = Number(call.Arguments) },
            Linear linear => linear with { Node = node, Arguments = Number(linear.Arguments) },
            Apply apply => apply with { Node = node, Arguments = Number(apply.Arguments) },
            _ => expression with { Node = node },
        };
    }

    /// <summary>The link stands behind the operand, with a number of its own.</summary>
    private OverLink Number(OverLink linked)
    {
        var numbered = linked with { Operand = Number(linked.Operand) };
        _next++;
        return numbered;
    }

    private EquatableArray<Expression> Number(EquatableArray<Expression> expressions) => expressions.Select(Number).ToArray().ToEquatableArray();
}
