using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>Orders the values of a unit into statements: kernels on whole matrices, and fused passes over rows between them.</summary>
internal static class StatementBuilder
{
    public static PlanItem Build(Unit unit)
    {
        var levels = LevelsOf(unit);
        var statements = new List<Statement>();
        foreach (var level in unit.Values.GroupBy(value => levels[value]).OrderBy(group => group.Key))
        {
            AddKernels(level.Where(IsKernel).ToList(), statements);
            foreach (var rows in level.Where(value => !IsKernel(value)).GroupBy(RowDomain).OrderBy(group => group.Key))
                statements.AddRange(RowSplitter.Split(RowStatementBuilder.Build(rows.Key, [.. rows])));
            if (level.Where(PackStatement.IsPacked).ToList() is { Count: > 0 } matrices)
                statements.Add(new PackStatement(matrices));
        }

        return new PlanItem(unit.Loop, statements);
    }

    /// <summary>The domain whose rows a value is computed over: for a total, that of what is summed.</summary>
    public static Domain RowDomain(Value value) => value.Expression.Is(Operations.Total) ? value.Expression.Arguments[0].Domain : value.Domain;

    public static bool IsKernel(Value value) => value.IsColumnSum
        || value.Expression.Operation.Kind == OperationKind.Heavy
        || value.Expression.Is(Operations.Last)
        || value.Expression.Is(Operations.First);

    /// <summary>
    /// A kernel needs the rows that it reads to be complete, so it stands one level after them; so does, outside a loop, what
    /// reads the neighbours in time of other rows.
    /// </summary>
    private static Dictionary<Value, int> LevelsOf(Unit unit) => Levels.Of(unit.Values, (value, read) =>
    {
        if (read.Steps != 0 && unit.Loop is not null)
            return null;
        var needsNext = read.Steps != 0 || IsKernel(value) || !IsKernel(read.Value) && RowDomain(read.Value) != RowDomain(value) || read.Value.Expression.Is(Operations.Total);
        return needsNext ? 1 : 0;
    });

    /// <summary>Whether values of this kind share a statement.</summary>
    private static bool IsJoined(Value value) => value.Expression.Is(Accumulation.Accumulate) || value.Expression.Is(OncePerToken.Spread) || value.Expression.Is(OncePerToken.Collect);

    private static void AddKernels(List<Value> kernels, List<Statement> statements)
    {
        foreach (var sums in kernels.Where(value => value.Expression.Is(Accumulation.Accumulate)).GroupBy(value => (value.Domain, value.Token)))
            statements.Add(new SumStatement([.. sums]));
        foreach (var spread in kernels.Where(value => value.Expression.Is(OncePerToken.Spread)).GroupBy(value => value.Expression.Arguments[1]))
            statements.Add(new SpreadStatement([.. spread]));
        foreach (var collect in kernels.Where(value => value.Expression.Is(OncePerToken.Collect)).GroupBy(value => value.Token))
            statements.Add(new CollectStatement([.. collect]));
        foreach (var value in kernels.Where(value => !IsJoined(value)).OrderBy(value => value.IsColumnSum))
        {
            statements.Add(value.Expression switch
            {
                var node when Operations.FollowsLink(node) => new LinkStatement(value),
                var node when node.Is(Operations.Gather) => new GatherStatement(value),
                var node when node.Is(Operations.Last) || node.Is(Operations.First) => new EndStatement(value),
                _ => new GradientStatement(value),
            });
        }
    }
}
