using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Tests.Support;
using RnnGen.Tests.Networks;
using RnnGen.Tests.RandomCells;

namespace RnnGen.Generator.Tests.Scheduling;

/// <summary>Heavy work stands inside a loop over time only where the loop cannot go on without it.</summary>
public class LoopInvarianceTests
{
    public static TheoryData<int> Seeds => [.. RandomCell.Seeds];

    public static TheoryData<string> Cells => [.. CellFiles.Names];

    public static TheoryData<string> Networks => [.. KnownNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void OfARandomCell(int seed) => Check(Linked.System(RandomCell.Create(seed), []));

    [Theory]
    [MemberData(nameof(Cells))]
    public void OfACellOfTheLibrary(string name) => Check(Linked.Cell(name));

    [Theory]
    [MemberData(nameof(Networks))]
    public void OfAKnownNetwork(string name) => Check(Linked.System(KnownNetworks.All[name]));

    private static void Check(EquationSystem system)
    {
        var plan = Linked.Plan(system);
        foreach (var item in plan.Forward.Concat(plan.Backward).Where(item => item.Loop is not null))
        {
            item.Statements.ShouldAllBe(statement => !(statement is GradientStatement || statement is GatherStatement));
            foreach (var call in item.Statements.OfType<SumStatement>().SelectMany(sums => sums.Products))
                Check(plan, call);
        }
    }

    private static void Check(Plan plan, ProductCall call)
    {
        var text = PlanPrinter.Product(plan, call);
        foreach (var sum in call.Sums)
            Reaches(sum, sum).ShouldBeTrue($"nothing in the loop waits for {text}");
        foreach (var operand in call.Operands)
            ValueBehind(plan, operand).ShouldNotBeNull(text).ShouldSatisfyAllConditions(value => call.Sums.ShouldContain(sum => value == sum || Reaches(value, sum), $"{value} does not wait for the loop of {text}"));
    }

    /// <summary>The value of an operand, at this step or another.</summary>
    private static Value? ValueBehind(Plan plan, Node operand) =>
        plan.Context.ValueOf(operand) ?? (operand.Is(Operations.Shift) ? plan.Context.ValueOf(plan.System.Table.Read(operand.Variable)) : null);

    /// <summary>Whether a value reads another one of its run, itself included, at any distance in time.</summary>
    private static bool Reaches(Value from, Value to)
    {
        var seen = new HashSet<Value>();
        var open = new Stack<Value>([from]);
        while (open.Count > 0)
        {
            foreach (var (read, _) in open.Pop().Reads.Where(read => read.Value.IsForward == to.IsForward))
            {
                if (read == to)
                    return true;
                if (seen.Add(read))
                    open.Push(read);
            }
        }

        return false;
    }
}
