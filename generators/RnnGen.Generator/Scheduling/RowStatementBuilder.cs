using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>Orders what a row needs into phases: calls, scalars, and passes over vectors of one width.</summary>
internal static class RowStatementBuilder
{
    public static RowStatement Build(Domain domain, IReadOnlyList<Value> values)
    {
        var levels = LevelsOf(values);
        var statement = new RowStatement(domain);
        foreach (var level in values.GroupBy(value => levels[value]).OrderBy(group => group.Key))
        {
            AddPhase(statement, new CallPhase(), level.Where(IsCall));
            AddPhase(statement, new ScalarPhase(), level.Where(value => !IsCall(value) && IsScalar(value)));
            foreach (var elements in level.Where(value => !IsCall(value) && !IsScalar(value)).GroupBy(Extent))
                AddPhase(statement, elements.Key.IsMatrix ? new MatrixPhase(elements.Key) : new VectorPhase(elements.Key.Width), elements);
        }

        return statement;
    }

    public static bool IsCall(Value value) => Operations.IsCall(value.Expression);

    private static void AddPhase(RowStatement statement, Phase phase, IEnumerable<Value> values)
    {
        phase.Values.AddRange(InOrder([.. values]));
        if (phase.Values.Count > 0)
            statement.Phases.Add(phase);
    }

    /// <summary>The shape of the pass in which a value is computed: for a sum over elements, that of what is summed.</summary>
    private static Shape Extent(Value value) => (Operations.IsSumOfElements(value.Expression) ? value.Expression.Arguments[0] : value.Key).Shape;

    private static bool IsScalar(Value value) => Extent(value).IsScalar;

    private static Dictionary<Value, int> LevelsOf(IReadOnlyList<Value> values) => Levels.Of(values, (value, read) =>
    {
        if (read.Steps != 0)
            return null;
        var isComplete = !IsCall(value) && !IsCall(read.Value) && !Operations.IsSumOfElements(read.Value.Expression) && !read.Value.Expression.Is(Operations.Total)
            && (IsScalar(read.Value) || !IsScalar(value) && Extent(read.Value).Equals(Extent(value)));
        return isComplete ? 0 : 1;
    });

    /// <summary>The order of the equations, as far as they do not need each other; what has no name follows what it needs at once.</summary>
    public static List<Value> InOrder(IReadOnlyList<Value> values)
    {
        var ordered = new List<Value>();
        var open = values.OrderBy(value => value.Order).ToList();
        while (open.Count > 0)
        {
            var next = open.First(value => value.Reads.All(read => read.Steps != 0 || !open.Contains(read.Value)));
            open.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }
}
