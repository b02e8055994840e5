using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>
/// Cuts a pass over rows into several where one method could not hold it: the just-in-time compiler inlines so many operations on vectors
/// into a method and calls all others, which is many times slower. What one part computes for another then lies in memory.
/// </summary>
internal static class RowSplitter
{
    /// <summary>The work that a method can hold, in operations on vectors.</summary>
    private const int MostWork = 130;

    public static IReadOnlyList<RowStatement> Split(RowStatement whole)
    {
        var parts = new List<RowStatement> { new(whole.Domain) };
        var work = 0;
        foreach (var phase in whole.Phases)
        {
            var read = new HashSet<Node>();
            var needed = phase.Values.Sum(value => WorkOf(value, read));
            if (work > 0 && work + needed > MostWork)
                Begin();
            work += needed;
            parts[parts.Count - 1].Phases.Add(phase);
        }

        parts.ForEach(part => part.IsOneOfSeveral = parts.Count > 1);
        return parts;

        void Begin()
        {
            parts.Add(new RowStatement(whole.Domain));
            work = 0;
        }
    }

    /// <summary>The operations of a value, its loads and its stores; what the phase has computed before counts once.</summary>
    private static int WorkOf(Value value, HashSet<Node> known) =>
        RowStatementBuilder.IsCall(value) ? 2
        : (value.Targets.Count > 0 || value.Expression.Is(Operations.Total) ? 6 : 3) + value.Expression.Arguments.Sum(argument => WorkOf(argument, known)) + value.Expression.Operation.Work;

    private static int WorkOf(Node node, HashSet<Node> known) =>
        !known.Add(node) ? 0
        : node.Is(Operations.Variable) || node.Is(Operations.Shift) ? 2
        : node.Arguments.Sum(argument => WorkOf(argument, known)) + node.Operation.Work;
}
