using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Differentiation;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>How a system and its adjoint are run: loops over time and work for all rows at once, and where every value lies.</summary>
internal sealed class Plan(EquationSystem system, AdjointSystem adjoint, IReadOnlyList<PlanItem> forward, IReadOnlyList<PlanItem> backward, PlanContext context, Plan? streamed)
{
    public EquationSystem System { get; } = system;

    public AdjointSystem Adjoint { get; } = adjoint;

    public IReadOnlyList<PlanItem> Forward { get; } = forward;

    public IReadOnlyList<PlanItem> Backward { get; } = backward;

    public IReadOnlyList<Buffer> Buffers => Context.Buffers;

    public IReadOnlyList<Carried> Carried => Context.Carried;

    public PlanContext Context { get; } = context;

    /// <summary>The plan by which streaming goes, where no two rows may have the same token.</summary>
    public Plan Streamed => streamed ?? this;

    /// <summary>How the runs can be cut into blocks of steps.</summary>
    public Blocking Blocking { get; } = new(forward, backward, context);

    /// <summary>Whether the network can be run step by step: nothing reads the future, the end of a sequence, or a step that a link names.</summary>
    public bool CanStep => Context.Carried.All(carried => !carried.IsForward || carried.Steps < 0)
        && !Plan.StatementsOf(Forward).OfType<LinkStatement>().Any()
        && !Context.Values.Any(value => value.IsForward && value.Domain == Domain.Sequence && NeedsEnd(value));

    /// <summary>Whether a value per sequence says something of all its steps.</summary>
    private bool NeedsEnd(Value value) => value.Expression.Operation.Kind == OperationKind.OverTime || Context.LeavesOf(value).Any(leaf => leaf.Is(Operations.InverseLength));

    public static IEnumerable<Statement> StatementsOf(IEnumerable<PlanItem> items) => items.SelectMany(item => item.Statements);
}
