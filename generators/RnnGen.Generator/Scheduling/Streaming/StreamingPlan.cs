using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling.Streaming;

/// <summary>How one time step of a few streams is computed: one straight sequence, without a tape.</summary>
/// <param name="Plan">The same values as in the plan of a run, with places of their own.</param>
/// <param name="Prepare">What depends on parameters alone.</param>
/// <param name="Steps">The statements of a step.</param>
/// <param name="Loop">Stands for time.</param>
/// <param name="Output">The first output.</param>
internal sealed record StreamingPlan(Plan Plan, IReadOnlyList<RowStatement> Prepare, IReadOnlyList<Statement> Steps, Loop Loop, Value Output)
{
    public IReadOnlyList<FusedGroup> Groups { get; } = [.. Steps.OfType<FusedGroup>()];

    public IEnumerable<Carried> Carried => Plan.Carried;

    /// <summary>The plan of streaming; null for a network that cannot be streamed, or that does what only a batch can.</summary>
    public static StreamingPlan? Of(Plan plan)
    {
        var output = plan.System.Variables.FirstOrDefault(variable => variable.IsOutput);
        if (!plan.CanStep || output is null || plan.Context.ValueOf(plan.System.Table.Read(output)) is not { Domain: Domain.Step } first)
            return null;
        return new StreamingScheduler(plan, first).Build();
    }
}
