using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>Gives every value the smallest domain that fits; what is carried through time has a value per step.</summary>
internal static class DomainInference
{
    public static void Infer(LinkContext context)
    {
        var carried = new HashSet<Variable>(context.Table.Nodes.Where(Operations.ReadsOtherSteps).Select(node => node.Variable));
        foreach (var equation in context.Equations)
            equation.Domain = equation.State is not null || carried.Contains(equation) ? Domain.Step : Domain.Run;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var node in context.Table.Nodes)
                node.Domain = DomainOf(node);
            foreach (var equation in context.Equations.Where(equation => (equation.Definition!.Domain | equation.Domain) != equation.Domain))
            {
                equation.Domain |= equation.Definition!.Domain;
                changed = true;
            }
        }

        foreach (var equation in context.Equations)
            equation.Definition = context.Table.Broadcast(equation.Definition!, equation.Shape, equation.Domain);
        foreach (var (node, place, name) in context.NeedSteps.Where(need => need.Node.Domain != Domain.Step))
            context.Report(ErrorKind.WrongLifetime, place, name, node.Domain == Domain.Sequence ? "sequence" : "run", "step");
    }

    private static Domain DomainOf(Node node)
    {
        if (node.Is(Operations.Variable))
            return node.Variable.Domain;
        return node.Operation.Kind == OperationKind.OverTime || node.Arguments.Count == 0
            ? node.Domain
            : node.Arguments.Aggregate(Domain.Run, (domain, argument) => domain | argument.Domain);
    }
}
