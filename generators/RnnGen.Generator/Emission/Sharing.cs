using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Who computes what of a statement, and where workers have to wait for each other.</summary>
internal static class Sharing
{
    /// <summary>Whether a statement reads what other workers compute in the statements before it.</summary>
    public static bool MustMeet(Plan plan, IReadOnlyList<Statement> statements, int index)
    {
        if (statements[index] is GradientStatement gradient && statements.Take(index).All(statement => statement is GradientStatement))
            return statements.Take(index).Any(statement => IsSharedOtherwise((GradientStatement)statement, gradient));
        var before = new HashSet<Value>(statements.Take(index).SelectMany(statement => statement.Values));
        var share = Of(plan, statements[index]);
        return statements.Take(index).Any(statement => Of(plan, statement) != share || share == Share.Columns)
            || statements[index].Values.SelectMany(value => value.Reads).Any(read => read.Steps != 0 && before.Contains(read.Value));
    }

    /// <summary>How the work of a statement is shared.</summary>
    public static Share Of(Plan plan, Statement statement) => statement switch
    {
        RowStatement rows => RowWriter.NeedsTime(plan, rows) ? Share.Sequences : Of(rows.Domain),
        SumStatement sums => Of(sums.Sums[0].Domain),
        GatherStatement gather => Of(gather.Value.Domain),
        SpreadStatement => Share.Rows,
        LinkStatement => Share.Sequences,
        CollectStatement or GradientStatement or PackStatement => Share.Columns,
        _ => Share.Once,
    };

    private static Share Of(Domain domain) => domain switch
    {
        Domain.Step => Share.Rows,
        Domain.Sequence => Share.Sequences,
        Domain.Token => Share.Tokens,
        _ => Share.Once,
    };

    /// <summary>Whether two gradients add to one parameter, of which the workers of one take columns, those of the other rows.</summary>
    private static bool IsSharedOtherwise(GradientStatement one, GradientStatement other) =>
        one.Value.Expression.Is(Operations.ScatterSum) != other.Value.Expression.Is(Operations.ScatterSum)
        && one.Value.Targets.Intersect(other.Value.Targets).Any();
}
