using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>When a statement runs, where a run is cut into blocks of steps.</summary>
internal enum Portion
{
    /// <summary>Once, before the first block: it needs no steps.</summary>
    Before,

    /// <summary>Before the steps that have the distinct tokens: once, unless a run forward alone finds them for each block.</summary>
    Tokens,

    /// <summary>In every block.</summary>
    Steps,

    /// <summary>Once, after the last block: it needs what the steps have left.</summary>
    After,
}

/// <summary>
/// How a run over all steps becomes one over consecutive blocks of steps that carry their states on: values per sequence and per run
/// are computed before the first block or after the last one. A run that reads the future, or follows links, cannot be cut.
/// </summary>
internal sealed class Blocking
{
    private readonly Dictionary<Value, Portion> _values = [];

    public Blocking(IReadOnlyList<PlanItem> forward, IReadOnlyList<PlanItem> backward, PlanContext context)
    {
        foreach (var statement in Plan.StatementsOf(forward.Concat(backward)))
        {
            var portion = statement is EndStatement ? Portion.Steps : Last(statement.Values.Select(PortionOf));
            foreach (var value in statement.Values)
                _values[value] = portion;
        }

        CanCut = context.Carried.All(carried => carried.IsForward == carried.Steps < 0)
            && !Plan.StatementsOf(forward.Concat(backward)).OfType<LinkStatement>().Any()
            && Plan.StatementsOf(forward.Concat(backward)).Where(statement => Of(statement) == Portion.Steps)
                .SelectMany(statement => statement.Values).SelectMany(OwnReads).All(read => !IsAfter(read));
    }

    /// <summary>Whether blocks of steps can be run one after the other: no step needs what comes after it.</summary>
    public bool CanCut { get; }

    public Portion Of(Statement statement) => _values[statement is PackStatement pack ? pack.Matrices[0] : statement.Values.First()];

    private Portion PortionOf(Value value) =>
        IsOverSteps(value) ? Portion.Steps
        : OwnReads(value).Any(read => IsOverSteps(read) || IsEnd(read) || IsAfter(read)) ? Portion.After
        : value.Domain == Domain.Token && value.IsForward ? Portion.Tokens
        : Portion.Before;

    private bool IsAfter(Value value) => IsEnd(value) || (_values.TryGetValue(value, out var portion) ? portion : PortionOf(value)) is Portion.After
        || value.Domain != Domain.Step && IsOverSteps(value);

    private static Portion Last(IEnumerable<Portion> portions)
    {
        var list = portions.ToList();
        return new[] { Portion.Steps, Portion.After, Portion.Tokens }.Where(list.Contains).DefaultIfEmpty(Portion.Before).First();
    }

    private static IEnumerable<Value> OwnReads(Value value) => value.Reads.Select(read => read.Value).Where(read => read.IsForward == value.IsForward);

    private static bool IsEnd(Value value) => value.Expression.Is(Operations.Last) || value.Expression.Is(Operations.First);

    /// <summary>Whether a value is computed over the rows of steps, be it a sum over all of them.</summary>
    private static bool IsOverSteps(Value value)
    {
        var node = value.Expression;
        while (node.Is(Operations.PadColumns))
            node = node.Arguments[0];
        return value.Domain == Domain.Step || IsSum(node) && node.Arguments.Any(argument => argument.Domain == Domain.Step);
    }

    private static bool IsSum(Node node) => node.Is(Operations.Total) || node.Is(Operations.OuterSum) || node.Is(Operations.ScatterSum) || node.Is(OncePerToken.Collect);
}
