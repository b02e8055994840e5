using System;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>The elements of a value in another shape: what its call does not say of the sizes is inferred.</summary>
internal static class Reshaping
{
    /// <param name="arguments">The value; where it becomes a matrix that is not inferred, the number of rows, and perhaps of columns.</param>
    public static Node Lower(LinkContext context, Call call, Node[] arguments, Func<Expression, Place> at)
    {
        var value = arguments[0];
        var shape = arguments.Length == 1 && value.Shape.IsMatrix ? new Shape(value.Shape.Width) : new Shape(SizeOf(1), SizeOf(2));
        context.Sizes.Equate(value.Shape.Width, shape.Width, new SizeConflict(at(call), EquationPrinter.Print(value), value.Shape, "its elements in another shape", shape));
        return context.Table.Reshape(value, shape);

        Size SizeOf(int argument) => arguments.Length > argument ? Size.Of((int)arguments[argument].Detail.Value) : context.Sizes.Unknown();
    }
}
