using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Modification;

/// <summary>
/// At each step some units of each state keep their previous value. What the step itself reads, for another state, is the value before that, which has the
/// state's name with <c>.written</c>. D. Krueger et al., "Zoneout: regularizing RNNs by randomly preserving hidden activations", ICLR 2017.
/// </summary>
internal static class Zoneout
{
    private const string Written = ".written";

    /// <param name="rate">The probability that a unit keeps its value.</param>
    public static Declaration Apply(Declaration cell, double rate)
    {
        var past = new HashSet<string>(cell.Equations.SelectMany(equation => Expressions.ReadsBefore(equation.Body)));
        var states = new HashSet<string>(cell.Equations.Where(equation => IsState(equation) && past.Contains(equation.Name)).Select(equation => equation.Name));
        var behind = Behind(cell, states);
        return cell with { Equations = cell.Equations.SelectMany(equation => Of(equation, states, behind, rate)).ToEquatableArray() };
    }

    private static bool IsState(EquationDeclaration equation) => equation.State is not null && equation.Type == SymbolType.Vec;

    private static IEnumerable<EquationDeclaration> Of(EquationDeclaration equation, HashSet<string> states, HashSet<string> behind, double rate)
    {
        if (!behind.Contains(equation.Name))
            return [equation];
        var body = Expressions.Map(equation.Body, expression => expression is Reference reference && states.Contains(reference.Name) ? reference with { Name = reference.Name + Written } : expression);
        if (!states.Contains(equation.Name))
            return [equation with { Body = body }];
        var node = equation.Body.Node;
        var name = equation.Name + Written;
        return
        [
            equation with { Name = name, Body = body, State = null, IsOutput = false, Loss = null },
            equation with
            {
                Gate = null,
                Body = Expressions.Call(node, "Zoneout", new Shift(node, new Reference(node, equation.Name), -1), new Reference(node, name), new Constant(node, rate)),
            },
        ];
    }

    /// <summary>The states, and what they are computed of within the step.</summary>
    private static HashSet<string> Behind(Declaration cell, HashSet<string> states)
    {
        var behind = new HashSet<string>(states);
        for (var count = 0; count != behind.Count;)
        {
            count = behind.Count;
            behind.UnionWith(cell.Equations.Where(equation => behind.Contains(equation.Name)).SelectMany(equation => Expressions.Reads(equation.Body))
                .Where(name => cell.Equations.Any(equation => equation.Name == name)).ToList());
        }

        return behind;
    }
}
