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

    /// <summary>The work of a few scalars, which stay with the sums that they are made of.</summary>
    private const int LittleWork = 40;

    public static IReadOnlyList<RowStatement> Split(RowStatement whole)
    {
        var parts = new List<RowStatement> { new(whole.Domain) };
        var work = 0;
        foreach (var phase in whole.Phases)
        {
            var read = new HashSet<Node>();
            var needed = phase.Values.Sum(value => WorkOf(value, read));
            if (work > 0 && work + needed > MostWork && !(phase is ScalarPhase && needed <= LittleWork))
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
    private static int WorkOf(Value value, HashSet<Node> known)
    {
        if (RowStatementBuilder.IsCall(value))
            return 2;
        var read = new HashSet<Node>(value.Reads.Select(read => read.Value.Key));
        var work = value.Targets.Count > 0 || value.Expression.Is(Operations.Total) ? 6 : 3;
        return work + value.Expression.Arguments.Sum(argument => WorkOf(argument, read, known)) + value.Expression.Operation.Work;
    }

    private static int WorkOf(Node node, HashSet<Node> read, HashSet<Node> known) =>
        !known.Add(node) ? 0
        : read.Contains(node) || node.Is(Operations.Variable) || node.Is(Operations.Shift) ? 2
        : node.Arguments.Sum(argument => WorkOf(argument, read, known)) + node.Operation.Work;
}
