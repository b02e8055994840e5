using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <content>What is read over a link is a variable of its own: products and gradients then see it at their own step.</content>
internal sealed partial class Lowering
{
    private static readonly State s_zero = new(InitialValue.Zero, 0);

    private Node? LowerLinked(OverLink linked)
    {
        if (ReadElsewhere(linked.Operand) is not { } source)
            return null;
        var link = scope.Members[linked.Link].Variable;
        var variable = linked.IsSum
            ? Named($"{source.Name}.sum.{link.Name}", Table.SumLinked(source, link), boundary: null, s_zero)
            : Named($"{source.Name}.{link.Name}", Table.Linked(source, link), source.Boundary, source.State ?? s_zero);
        return Table.Read(variable);
    }
}
