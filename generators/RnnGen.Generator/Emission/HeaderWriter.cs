using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Scheduling.Streaming;

namespace RnnGen.Generator.Emission;

/// <summary>Writes the comment that opens a file: equations, adjoint equations, schedule, costs and layout.</summary>
internal static class HeaderWriter
{
    public static void Write(Plan plan, StreamingPlan? streaming, Memory memory, CodeWriter code)
    {
        Section(code, "Equations", plan.System.Equations.Select(EquationPrinter.Print).Concat(Boundaries(plan)));
        Section(code, "Adjoint equations (δv is the gradient of the loss by v)", AdjointLines(plan));
        Section(code, "Schedule", PlanPrinter.Print(plan));
        if (streaming is not null)
            Section(code, "Streaming, step by step without a tape", StreamingPrinter.Print(streaming));
        Section(code, "Costs", Costs(plan).Concat(MemoryCosts.Of(memory, plan.Blocking.CanCut)));
        Section(code, "Parameters", memory.Parameters.Select(parameter => $"{parameter.Name} {parameter.Shape}"));
        Section(code, "Tape", memory.Buffers.Select(Describe));
    }

    private static void Section(CodeWriter code, string title, IEnumerable<string> lines)
    {
        code.Line("// " + title);
        code.Lines(lines.Select(line => "//   " + line));
        code.Line("//");
    }

    private static IEnumerable<string> Boundaries(Plan plan) => plan.System.Equations.Where(variable => variable.Boundary is not null).Select(variable => $"{variable.Name}<0> = {EquationPrinter.Print(variable.Boundary!)}");

    /// <summary>The adjoint, with names for what several equations share.</summary>
    private static IEnumerable<string> AdjointLines(Plan plan)
    {
        var shown = new HashSet<Node>();
        foreach (var variable in plan.Adjoint.System.Equations)
        {
            foreach (var inner in Labelled(variable.Definition!).Where(shown.Add))
                yield return $"{inner.Label} = {Text(inner)}";
            yield return $"{variable.Name} = {Text(variable.Definition!)}" + (variable.Boundary is { } boundary ? $", beyond the end {EquationPrinter.Print(boundary)}" : "");
        }
    }

    private static string Text(Node node) => EquationPrinter.Print(node, IsShared);

    private static bool IsShared(Node node) => node.Label is not null && node.Operation.Kind == OperationKind.Elementwise && !node.Is(Operations.Add);

    private static IEnumerable<Node> Labelled(Node node) => node.Arguments.SelectMany(argument => Labelled(argument).Concat(IsShared(argument) ? [argument] : []));

    private static IEnumerable<string> Costs(Plan plan)
    {
        foreach (var (name, items) in new[] { ("forward", plan.Forward), ("backward", plan.Backward) })
        {
            var atOnce = items.Where(item => item.Loop is null).ToList();
            var parts = new[]
            {
                Work(Products(items.Where(item => item.Loop is not null)), "per step and sequence inside loops"),
                Work(Products(atOnce).Concat(Gradients(items)), "outside loops"),
                Work(Products(atOnce, ofTokens: true).Concat(Gradients(items, ofTokens: true)), "per distinct token"),
            }.OfType<string>().ToList();
            yield return $"{name}: {(parts.Count == 0 ? "no products" : "products of " + string.Join(", ", parts))}";
        }
    }

    private static string? Work(IEnumerable<string> terms, string where)
    {
        var sum = string.Join(" + ", terms);
        return sum.Length == 0 ? null : $"2·({sum}) operations {where}";
    }

    private static string Times(int count, string what) => count == 1 ? what : $"{count}·{what}";

    private static IEnumerable<string> Products(IEnumerable<PlanItem> items, bool ofTokens = false) => Plan.StatementsOf(items).OfType<SumStatement>()
        .Where(statement => statement.Sums[0].Domain == Domain.Token == ofTokens)
        .SelectMany(statement => statement.Products).SelectMany(product => product.Parts)
        .GroupBy(part => $"{Factor(part.Matrix.Shape.Rows)}·{Factor(part.Matrix.Shape.Columns)}").Select(group => Times(group.Count(), group.Key));

    private static IEnumerable<string> Gradients(IEnumerable<PlanItem> items, bool ofTokens = false) => Plan.StatementsOf(items).OfType<GradientStatement>()
        .Where(gradient => gradient.Value.Shape.Rank == 2 && !gradient.Value.Expression.Is(Operations.ScatterSum))
        .Where(gradient => gradient.Value.Reads.Any(read => read.Value.Domain == Domain.Token) == ofTokens)
        .GroupBy(gradient => $"{Factor(gradient.Value.Shape.Rows)}·{Factor(gradient.Value.Shape.Columns)}").Select(group => Times(group.Count(), group.Key));

    private static string Factor(Size size) => size.Terms.Count + (size.Constant != 0 ? 1 : 0) > 1 ? $"({size})" : size.ToString();

    private static string Describe(Buffer buffer)
    {
        var rows = buffer.Scope switch
        {
            Scope.Rows => "a row per step and sequence",
            Scope.Run => "one row",
            Scope.Step => "a row per sequence, for one step",
            Scope.Carried => "a row per sequence, carried through time",
            Scope.Tokens => $"a row per distinct token of {buffer.Token!.Name}",
            _ => "a row per sequence",
        };
        var widths = buffer.IsScalar ? "1" : string.Join(" | ", buffer.Columns.Select(column => column.ToString()));
        return $"{buffer.Name} [{widths}]: {rows}";
    }
}
