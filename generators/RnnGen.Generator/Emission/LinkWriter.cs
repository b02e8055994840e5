using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes what is read at the steps that a link names, step by step.</summary>
internal sealed class LinkWriter(Plan plan, Places places, CodeWriter code)
{
    /// <param name="loop">The loop in which the statement stands; null where all steps are gone through here.</param>
    public void Write(LinkStatement statement, Loop? loop, Direction direction)
    {
        code.Line("// " + PlanPrinter.Equation(plan, statement.Value));
        if (loop is not null)
            code.Line(Call(statement.Value));
        else
            code.Block(RowWriter.Steps(direction != Direction.Backwards), () => code.Line(RowWriter.StepRows).Line(Call(statement.Value)));
    }

    private string Call(Value value)
    {
        var node = value.Expression;
        var (link, width) = (node.Detail.Link!, places.Memory.Size(value.Shape.Width));
        var source = places.Of(plan.System.Table.Read(node.Variable)).Rows;
        var target = places.Of(value).FromStep;
        return node.Is(Operations.SumLinked)
            ? $"{node.Operation.Kernel}(end - first, {source}, {places.Memory.FirstLinked(link)} + (start + first), {places.Memory.NextLinked(link)}, {width}, {target});"
            : $"{node.Operation.Kernel}(end - first, {source}, {places.Memory.Links(link)} + (start + first), {Beyond(node)}, {width}, {target});";
    }

    /// <summary>What stands where a link leads to no step.</summary>
    private string Beyond(Node node) =>
        plan.Context.BoundaryOf(node.Variable) is not { } boundary ? "T.Zero"
        : boundary.Is(Operations.Constant) ? $"T.CreateChecked({EquationPrinter.Print(boundary.Detail.Value)})"
        : places.Of(boundary).FromRow("first");
}
