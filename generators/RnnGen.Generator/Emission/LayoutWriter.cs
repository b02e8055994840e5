using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using RnnGen.Generator.Emission.Streaming;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes what has a size: parameters, inputs, buffers, packed weights, and what is carried.</summary>
internal sealed class LayoutWriter(Plan plan, Memory memory, StreamingLayoutWriter? streaming, CodeWriter code, string fullName)
{
    private readonly BoundaryWriter _boundaries = new(plan.Context, memory);

    public void Write()
    {
        code.Line("/// <summary>Everything that has a size.</summary>");
        code.Line("public static CellLayout Layout(ReadOnlySpan<int> sizes)");
        code.Block("", () =>
        {
            for (var i = 0; i < plan.System.Sizes.Count; i++)
                code.Line($"var {Names.Escape(plan.System.Sizes[i].Name)} = sizes[{Number(i)}];");
            code.Line("return new CellLayout(");
            code.Line("    new NetworkDescription(");
            code.Line($"        {Text(fullName)},");
            code.List("        ", plan.System.Sizes.Select(size => $"new({Text(size.Name)}, {Names.Escape(size.Name)})"));
            code.List("        ", memory.Inputs.Where(input => !input.IsInitial && !input.IsFixed).Select(Port));
            code.List("        ", plan.System.Variables.Where(variable => variable.IsOutput).Select(Port));
            code.Line("        Fingerprint),");
            code.List("    ", memory.Parameters.Select(Parameter));
            code.List("    ", memory.Inputs.Select(Input));
            code.List("    ", memory.Buffers.Select(Buffer));
            code.List("    ", memory.Products.Select(Weights));
            code.List("    ", Values());
            code.List("    ", plan.Carried.Select(Carried));
            code.Line($"    Objective: {Number(ObjectiveBuffer())},");
            code.Line($"    CanStep: {(plan.CanStep ? "true" : "false")},");
            code.Line($"    CanBlock: {(plan.Blocking.CanCut ? "true" : "false")}){(streaming is null ? ";" : "")}");
            streaming?.Write();
        });
        code.Line();
        WriteFingerprint();
    }

    /// <summary>The equations in an order of their own, so that reordering them changes nothing.</summary>
    private void WriteFingerprint()
    {
        var equations = plan.System.Equations.Select(variable => EquationPrinter.Print(variable) + (variable.Boundary is { } boundary ? $", {variable.Name}<0> = {EquationPrinter.Print(boundary)}" : ""));
        var lines = equations.OrderBy(line => line, System.StringComparer.Ordinal).ToList();
        code.Line("private const string Fingerprint =");
        for (var i = 0; i < lines.Count; i++)
            code.Line($"    {Text(lines[i] + (i + 1 < lines.Count ? "\n" : ""))}{(i + 1 < lines.Count ? " +" : ";")}");
    }

    private static string Port(Variable variable)
    {
        var isToken = variable.Kind == VariableKind.Token;
        return $"new({Text(variable.Name)}, {Size(isToken ? variable.Vocabulary! : variable.IsMemory ? variable.Shape.Columns : variable.Shape.Width)}"
            + (isToken ? ", IsToken: true" : "")
            + (variable.IsTarget ? ", IsTarget: true" : "")
            + (variable.Domain == Domain.Sequence ? ", PerSequence: true" : "") + ")"
            + (variable.Kind == VariableKind.Link ? " { IsLink = true }" : "");
    }

    private string Parameter(Variable parameter)
    {
        var start = parameter.Start!;
        var initializer = double.IsNaN(start.Scale) ? $"new(Init.{start.Initializer})" : $"new(Init.{start.Initializer}, {EquationPrinter.Print(start.Scale)})";
        var shape = parameter.Shape.Rank switch
        {
            0 => $"ParameterShape.Scalar({Text(parameter.Name)}, {initializer})",
            1 => $"ParameterShape.Vector({Text(parameter.Name)}, {Size(parameter.Shape.Width)}, {initializer})",
            _ => $"ParameterShape.Matrix({Text(parameter.Name)}, {Size(parameter.Shape.Rows)}, {Size(parameter.Shape.Columns)}, {initializer})",
        };
        return parameter.IsFixed ? shape + " with { IsFixed = true }" : shape;
    }

    private string Input(Variable input) => $"new({Text(input.Name)}, "
        + (input.Kind is VariableKind.Token or VariableKind.Link ? "0" : Size(input.Shape.Width))
        + (input.Domain == Domain.Sequence ? ", PerSequence: true" : "")
        + (input.Vocabulary is { } vocabulary ? $", Vocabulary: {Size(vocabulary)}" : "") + ")"
        + (input.Kind == VariableKind.Link ? $" {{ Link = {Number(input.Direction)} }}" : "")
        + (input.IsMemory ? $" {{ VectorWidth = {Size(input.Shape.Columns)} }}" : "")
        + (memory.Inputs.FirstOrDefault(candidate => candidate.Beyond == input) is { } of ? $" {{ BeyondOf = {Text(of.Name)} }}" : "");

    private string Buffer(Buffer buffer)
    {
        var rows = buffer.Scope switch { Scope.Rows => "Steps", Scope.Run => "One", Scope.Tokens => "Tokens", Scope.Shards => "Shards", _ => "Sequences" };
        var tokens = buffer.Token is { } token ? $" {{ Tokens = {Number(memory.IndexOf(token))} }}" : "";
        var totals = plan.Context.Locations.Where(pair => pair.Value.Buffer == buffer && IsAddedUp(pair.Key.Expression)).Select(pair => pair.Key).ToList();
        var clearing = buffer.Scope == Scope.Shards ? buffer.IsForward ? "Forward" : "Backward" : memory.Seeds.ContainsValue(buffer) ? "Forward" : totals.Count == 0 ? "Never" : totals[0].IsForward ? "Forward" : "Backward";
        return $"new({Text(buffer.Name)}, BufferRows.{rows}, Clearing.{clearing}, BufferUse.{(buffer.IsForward ? "Forward" : "Backward")}{string.Concat(buffer.Columns.Select(width => ", " + Size(width)))}){tokens}";
    }

    /// <summary>Whether a value is added up over the rows of a run.</summary>
    private static bool IsAddedUp(Node node) => node.Is(Operations.Total) || node.Is(OncePerToken.Collect) || Operations.IsOuterSum(node);

    private string Weights(ProductCall product) =>
        $"new({Text(product.Name)}, {Number(product.Operands.Count)}, {Size(product.Operands[0].Shape.Width)}{string.Concat(product.Sums.Select(sum => ", " + Size(sum.Shape.Width)))})";

    private IEnumerable<string> Values()
    {
        foreach (var variable in plan.System.Equations.Concat(plan.Adjoint.System.Equations))
        {
            if (plan.Context.ValueOf(plan.System.Table.Read(variable)) is { } value && plan.Context.Locations.TryGetValue(value, out var location) && plan.Context.IsVisible(value))
                yield return Value(variable, location);
        }

        foreach (var seed in memory.Seeds)
            yield return Value(seed.Key, new Location(seed.Value, 0));
    }

    private string Value(Variable variable, Location location) =>
        $"new({Text(variable.Name)}, {Number(memory.Buffers.IndexOf(location.Buffer))}, {Number(location.Column)}, {Size(variable.Shape.Width)})";

    private string Carried(Carried carried)
    {
        var width = Size(carried.Variable.Shape.Width);
        var initial = carried.Initial is null ? -1 : memory.Buffers.IndexOf(carried.Initial.Buffer);
        return $"new({Text(carried.Variable.Name)}, {Number(carried.Steps)}, {(carried.IsForward ? "true" : "false")}, {width}, {Number(memory.Buffers.IndexOf(carried.Rows.Buffer))}, {Number(initial)}, {_boundaries.Of(carried)}, {SourceOf(carried)})";
    }

    private string SourceOf(Carried carried)
    {
        if (carried.Loop is not null)
            return "new(SourceKind.Loop)";
        if (carried.Value is not { } value)
            return $"new(SourceKind.Input, {Number(memory.IndexOf(plan.Context.Resolve(plan.System.Table.Read(carried.Variable)).Variable))})";
        var location = plan.Context.Locations[value];
        return $"new(SourceKind.Buffer, {Number(memory.Buffers.IndexOf(location.Buffer))}, {Number(location.Column)})";
    }

    private int ObjectiveBuffer() => plan.System.Objective is { } objective && plan.Context.ValueOf(plan.System.Table.Read(objective)) is { } value
        ? memory.Buffers.IndexOf(plan.Context.Locations[value].Buffer)
        : -1;

    private static string Size(Size size) => Names.Size(size, Names.Escape);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
