using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;
using RnnGen.Tests.CompileAndRun;
using RnnGen.Tests.Judges;
using RnnGen.Tests.Networks;
using RnnGen.Tests.RandomCells;

namespace RnnGen.Tests.Scheduling;

public class PlanTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<int> Seeds => [.. RandomCell.Seeds];

    public static TheoryData<string> Names => [.. KnownNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ThePlanOfARandomCellComputesItsEquations(int seed) => Judge(new Network(RandomCell.Create(seed)), $"Random{seed}", seed);

    [Theory]
    [MemberData(nameof(Names))]
    public void ThePlanOfAKnownNetworkComputesItsEquations(string name) => Judge(SourceReader.Link(KnownNetworks.All[name]), name, 1);

    private static void Judge(Network network, string name, int seed)
    {
        // The points come first: the scheduler may not change what the equations say.
        var points = Batches.All.Select(lengths => RandomAssignment.Point(network, lengths, seed)).ToList();
        var plan = Scheduler.Schedule(network.System, network.Adjoint);
        PlanPrinter.Print(plan).ShouldNotBeEmpty();
        foreach (var point in points)
        {
            var errors = new Errors($"{name} at {{{string.Join(",", point.Lengths)}}}");
            Judge(network, plan, point, errors);
            errors.ShouldBeNone();
        }
    }

    private static void Judge(Network network, Plan plan, Assignment point, Errors errors)
    {
        var executor = new PlanExecutor(plan, point);
        var interpreter = new ReferenceInterpreter<Plain>(network.System, point);
        executor.Forward();
        foreach (var equation in network.System.Equations)
            Compare("planned value", equation, interpreter.Rows(equation));
        if (network.System.Objective is { } objective)
            Compare("planned loss", objective, interpreter.Rows(objective));

        executor.Backward();
        var gradient = Gradient.OfAdjoint(network, point);
        foreach (var leaf in network.Leaves)
        {
            if (leaf.Kind == VariableKind.Parameter)
                errors.Add("planned gradient", leaf.Name, gradient[leaf], [executor.Gradient(leaf)], Tolerance);
            else if (network.AdjointOf(leaf) is { } adjoint && executor.Rows(adjoint) is { } rows)
                errors.Add("planned gradient", leaf.Name, gradient[leaf], rows, Tolerance);
        }

        void Compare(string kind, Variable variable, Plain[][] expected)
        {
            if (executor.Rows(variable) is { } rows)
                errors.Add(kind, variable.Name, [.. expected.Select(row => row.Select(element => element.Value).ToArray())], rows, Tolerance);
        }
    }
}
