using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Differentiation;

/// <summary>A value that a system defines is read where a derivative needs it, not computed again: σ' is i·(1 - i).</summary>
internal static class ValuesByName
{
    /// <param name="system">What defines values.</param>
    /// <param name="variables">The variables that may read them.</param>
    public static void Read(EquationSystem system, IReadOnlyList<Variable> variables)
    {
        var values = new Dictionary<Node, Variable>();
        foreach (var equation in system.Equations.Where(equation => equation.Definition!.Operation.Kind != OperationKind.Leaf))
            values[equation.Definition!] = equation;
        var rewriter = new Rewriter(system.Table, node => values.TryGetValue(node, out var variable) ? system.Table.Read(variable) : null);
        foreach (var variable in variables)
        {
            variable.Definition = variable.Definition is { } definition ? rewriter.Rewrite(definition) : null;
            variable.Boundary = variable.Boundary is { } boundary ? rewriter.Rewrite(boundary) : null;
        }
    }
}
