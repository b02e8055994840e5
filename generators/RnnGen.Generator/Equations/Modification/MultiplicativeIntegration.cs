using System.Collections.Generic;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Modification;

/// <summary>
/// The sum W·x + U·h + b becomes alpha·W·x·U·h + beta1·U·h + beta2·W·x + b. Y. Wu, S. Zhang, Y. Zhang, Y. Bengio and R. Salakhutdinov, "On
/// multiplicative integration with recurrent neural networks", NIPS 2016.
/// </summary>
internal static class MultiplicativeIntegration
{
    public static Declaration Apply(Declaration cell)
    {
        var rewriting = new Rewriting(cell);
        return rewriting.Linears((equation, linear) => Expressions.ByTime(cell, linear) is { Past.Count: > 0, Present.Count: > 0 } arguments
            ? Integrate(rewriting, equation, linear, arguments.Past, arguments.Present)
            : linear);
    }

    private static Expression Integrate(Rewriting rewriting, EquationDeclaration equation, Linear linear, IReadOnlyList<Expression> pasts, IReadOnlyList<Expression> others)
    {
        var node = linear.Node;
        var present = Expressions.Linear(linear, others, hasBias: false);
        var past = Expressions.Linear(linear, pasts, hasBias: false);
        Expression[] terms =
        [
            Expressions.Call(node, "Multiply", Expressions.Call(node, "Multiply", Weight("alpha"), present), past),
            Expressions.Call(node, "Multiply", Weight("beta1"), past),
            Expressions.Call(node, "Multiply", Weight("beta2"), present),
        ];
        return Expressions.Sum(node, linear.HasBias ? [.. terms, rewriting.Bias(equation, linear)] : terms);

        Reference Weight(string name) => rewriting.Vector(node, $"{Rewriting.Prefix(equation, linear)}.{name}", 1);
    }
}
