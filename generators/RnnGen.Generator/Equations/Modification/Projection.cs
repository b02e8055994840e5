using System.Linq;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Modification;

/// <summary>
/// The output h becomes h.projection·h.wide, a smaller vector, and that is what the cell reads of its past. H. Sak, A. Senior and F. Beaufays, "Long
/// short-term memory recurrent neural network architectures for large scale acoustic modeling", Interspeech 2014.
/// </summary>
internal static class Projection
{
    /// <param name="size">The size of the output.</param>
    public static Declaration Apply(Declaration cell, double size)
    {
        if (cell.Equations.FirstOrDefault(equation => equation.IsOutput) is not { Type: SymbolType.Vec } output)
            return cell;
        var node = output.Body.Node;
        var (wide, weight) = (output.Name + ".wide", output.Name + ".projection");
        var projected = output with { Gate = null, Size = (int)size, Body = Expressions.Call(node, "Product", new Reference(node, weight), new Reference(node, wide)) };
        return cell with
        {
            Equations = cell.Equations.SelectMany(equation => equation != output ? [equation] : new[] { output with { Name = wide, State = null, IsOutput = false }, projected }).ToEquatableArray(),
            Weights = cell.Weights.Append(new WeightDeclaration(weight, SymbolType.Mat, "", double.NaN, 0, 0)).ToEquatableArray(),
        };
    }
}
