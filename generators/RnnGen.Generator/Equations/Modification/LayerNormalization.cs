using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Modification;

/// <summary>
/// What a <c>Linear</c> sums is normalised, with a gain and the bias outside: equation 4 of J. L. Ba, J. R. Kiros and G. E. Hinton, "Layer
/// normalization", 2016.
/// </summary>
internal static class LayerNormalization
{
    public static Declaration Apply(Declaration cell)
    {
        var rewriting = new Rewriting(cell);
        return rewriting.Linears((equation, linear) => !Expressions.IsOfVectors(cell, equation, linear) ? linear : Expressions.Call(
            linear.Node,
            "LayerNorm",
            Expressions.Linear(linear, linear.Arguments, hasBias: false),
            rewriting.Vector(linear.Node, Rewriting.Prefix(equation, linear) + ".gain", 1),
            rewriting.Bias(equation, linear)));
    }
}
