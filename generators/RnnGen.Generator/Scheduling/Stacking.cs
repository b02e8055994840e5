using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>
/// Which values lie side by side: sums that share an operand, so that one product makes them all, and operands of
/// one sum, so that one product reads them all.
/// </summary>
internal static class Stacking
{
    private const int MostPermuted = 5;

    public static IEnumerable<IReadOnlyList<Cell>> Of(IReadOnlyDictionary<Value, Cell> cells, PlanContext context)
    {
        var all = cells.Values.Distinct().ToList();
        var stacks = new List<List<Cell>>();
        var placed = new HashSet<Cell>();
        foreach (var stack in SumStacks(all, context))
            Add(stack);
        foreach (var sum in context.Values.Where(value => value.Expression.Is(Accumulation.Accumulate)).OrderBy(value => value.Loop is null ? 1 : 0))
        {
            var operands = Products(sum).Select(product => context.ValueOf(product.Arguments[1])).Where(operand => operand is not null && cells.ContainsKey(operand)).Select(operand => cells[operand!]).Distinct().ToList();
            if (operands.Count < 2 || !operands.All(operand => IsAlike(operand, operands[0])))
                continue;
            var begun = stacks.FirstOrDefault(stack => stack.All(operands.Contains));
            var rest = operands.Where(operand => !placed.Contains(operand)).ToList();
            if (begun is null && rest.Count == operands.Count)
                Add(operands);
            else if (begun is not null && rest.Count + begun.Count == operands.Count)
                Extend(begun, rest);
        }

        foreach (var cell in all.Where(cell => !placed.Contains(cell)))
            stacks.Add([cell]);
        return stacks;

        void Extend(List<Cell> stack, List<Cell> more)
        {
            stack.AddRange(more);
            placed.UnionWith(more);
        }

        void Add(List<Cell> stack)
        {
            stacks.Add(stack);
            placed.UnionWith(stack);
        }
    }

    /// <summary>The names of the values side by side, with what they begin with said once: <c>δnet_i_f_o_g</c>.</summary>
    public static string NameOf(IReadOnlyList<Cell> stack)
    {
        var ending = stack[0].Values[0].Token is { } token ? OncePerToken.EndingOf(token) : "";
        var names = stack.Select(cell => cell.Name.Substring(0, cell.Name.Length - ending.Length)).ToList();
        var shared = names[0].Substring(0, names[0].LastIndexOfAny(['_', '.']) + 1);
        return (names.All(name => name.StartsWith(shared, System.StringComparison.Ordinal))
            ? shared + string.Join("_", names.Select(name => name.Substring(shared.Length)))
            : string.Join("_", names)) + ending;
    }

    public static IEnumerable<Node> Products(Value sum) => sum.Expression.Arguments.Where(term => term.Is(Operations.Product));

    private static bool IsAlike(Cell left, Cell right) => left.Scope == right.Scope && left.Shape.Equals(right.Shape) && left.Values[0].IsForward == right.Values[0].IsForward;

    private static IEnumerable<List<Cell>> SumStacks(List<Cell> all, PlanContext context)
    {
        var uses = all.Where(cell => !cell.Shape.IsScalar).ToDictionary(cell => cell, cell => UsesOf(cell, context));
        var open = uses.Keys.Where(cell => uses[cell].Count > 0).ToList();
        while (open.Count > 0)
        {
            var stack = new List<Cell> { open[0] };
            open.RemoveAt(0);
            for (var i = 0; i < stack.Count; i++)
            {
                foreach (var near in open.Where(cell => cell.Scope == stack[0].Scope && uses[cell].Overlaps(uses[stack[i]])).ToList())
                {
                    stack.Add(near);
                    open.Remove(near);
                }
            }

            if (stack.Count > 1)
                yield return Arrange(stack, uses);
        }
    }

    /// <summary>The operands of the sums in a cell, each with the statement that reads it.</summary>
    private static HashSet<(Statement, Node)> UsesOf(Cell cell, PlanContext context) =>
        [.. cell.Values.Where(value => value.Expression.Is(Accumulation.Accumulate))
            .SelectMany(value => Products(value).Select(product => (context.StatementOf(value), context.Resolve(product.Arguments[1]))))];

    /// <summary>Orders a stack so that the sums which share an operand are neighbours as often as may be.</summary>
    private static List<Cell> Arrange(List<Cell> stack, Dictionary<Cell, HashSet<(Statement, Node)>> uses)
    {
        var groups = stack.GroupBy(cell => uses[cell], HashSet<(Statement, Node)>.CreateSetComparer()).Select(group => group.ToList()).ToList();
        if (groups.Count > MostPermuted)
            return [.. groups.SelectMany(group => group)];
        var best = Permutations(groups).OrderBy(order => Runs(order, uses)).First();
        return [.. best.SelectMany(group => group)];
    }

    private static int Runs(IReadOnlyList<List<Cell>> order, Dictionary<Cell, HashSet<(Statement, Node)>> uses)
    {
        var runs = 0;
        for (var i = 0; i < order.Count; i++)
            runs += uses[order[i][0]].Count(use => i == 0 || !uses[order[i - 1][0]].Contains(use));
        return runs;
    }

    private static IEnumerable<IReadOnlyList<List<Cell>>> Permutations(IReadOnlyList<List<Cell>> groups)
    {
        if (groups.Count == 0)
            return [[]];
        return groups.SelectMany(first => Permutations([.. groups.Where(group => group != first)]).Select(rest => (IReadOnlyList<List<Cell>>)[first, .. rest]));
    }
}
