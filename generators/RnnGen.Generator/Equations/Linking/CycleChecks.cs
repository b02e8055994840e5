using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>A system can be computed if every circle of reads goes through time, in one direction, and not through its own end.</summary>
internal static class CycleChecks
{
    public static void Check(LinkContext context)
    {
        var table = context.Table;
        var roots = context.Equations.Select(table.Read).ToList();
        foreach (var component in StronglyConnectedComponents.Of(roots, node => Dependence.Reads(table, node)))
        {
            var isCircle = component.Count > 1 || Dependence.Reads(table, component[0]).Contains(component[0]);
            if (isCircle && Classify(component) is { } kind)
                Report(context, component, kind);
        }
    }

    private static ErrorKind? Classify(List<Node> component)
    {
        if (component.Any(node => node.Operation.Kind == OperationKind.OverTime))
            return ErrorKind.EndOfOwnLoop;
        var steps = component.Where(Operations.ReadsOtherSteps).Select(node => node.Detail.Steps).Distinct().ToList();
        if (steps.Count > 1)
            return ErrorKind.CycleThroughBothDirections;
        return steps.Count == 0 || HasCycleWithinStep(component) ? ErrorKind.CycleWithinStep : null;
    }

    /// <summary>Whether a circle remains when the reads through time are cut.</summary>
    private static bool HasCycleWithinStep(List<Node> component)
    {
        var members = new HashSet<Node>(component);
        return StronglyConnectedComponents.Of(component, WithinStep).Any(inner => inner.Count > 1 || WithinStep(inner[0]).Contains(inner[0]));

        IEnumerable<Node> WithinStep(Node node)
        {
            if (Operations.ReadsOtherSteps(node))
                return [];
            var reads = node.Is(Operations.Variable) ? [node.Variable.Definition!] : node.Arguments;
            return reads.Where(members.Contains);
        }
    }

    private static void Report(LinkContext context, List<Node> component, ErrorKind kind)
    {
        var variables = component.Where(node => node.Is(Operations.Variable)).Select(node => node.Variable).Where(context.Places.ContainsKey).ToList();
        var first = context.Equations.First(variables.Contains);
        context.Report(kind, context.Places[first], first.Name, string.Join(" → ", Path(first, variables)));
    }

    /// <summary>The circle in the names of its variables, beginning and ending with the first.</summary>
    private static List<string> Path(Variable first, List<Variable> variables)
    {
        List<string> path = [first.Name, .. variables.Where(variable => variable != first).Select(variable => variable.Name), first.Name];
        return path;
    }
}
