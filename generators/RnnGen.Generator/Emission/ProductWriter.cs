using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes products, gathers and gradients: the kernels on whole matrices.</summary>
internal sealed class ProductWriter(Plan plan, Places places, CodeWriter code)
{
    private Memory Memory => places.Memory;

    /// <param name="loop">The loop in which the products stand; null where all rows are run over at once.</param>
    public void Write(SumStatement statement, Loop? loop)
    {
        foreach (var product in statement.Products)
        {
            code.Line("// " + PlanPrinter.Product(plan, product));
            WriteCall(product, loop);
        }
    }

    public void Write(GatherStatement statement, Loop? loop)
    {
        var gather = statement.Value.Expression;
        var table = gather.Arguments[0].Variable;
        var tokens = Memory.Tokens(gather.Arguments[1].Variable);
        var target = places.Of(statement.Value);
        code.Line("// " + PlanPrinter.Equation(plan, statement.Value));
        code.Line($"Rows<V, T>.Gather({RowCount(statement.Value.Domain, loop)}, {Memory.Parameter(table)}, {Memory.Size(gather.Shape.Width)}, {tokens}{(loop is null ? "" : " + start")}, {target.First(Start(loop))}, {target.Stride});");
    }

    public void Write(GradientStatement statement)
    {
        var node = statement.Value.Expression;
        var offset = Size.Of(0);
        while (node.Is(Operations.PadColumns))
        {
            offset += node.Detail.Offset!;
            node = node.Arguments[0];
        }

        foreach (var target in statement.Value.Targets)
        {
            code.Line($"// δ{target.Name} += {PlanPrinter.Expression(plan, node)}");
            if (node.Is(Operations.OuterSum))
                WriteOuterSum(node, target, offset);
            else if (node.Is(Operations.ScatterSum))
                WriteScatter(node, target);
            else
                WriteColumnSum(node, target);
        }
    }

    public void Write(EndStatement statement)
    {
        if (plan.Context.EndOf(statement.Value) is { } carried)
        {
            code.Line($"// {PlanPrinter.Equation(plan, statement.Value)}: its loop leaves it in {carried.Rows.Buffer.Name}");
            return;
        }

        var isLast = statement.Value.Expression.Is(Operations.Last);
        var variable = statement.Value.Expression.Variable;
        var read = plan.System.Table.Read(variable);
        var source = places.Of(read);
        var target = places.Of(statement.Value);
        var width = Memory.Size(statement.Value.Shape.Width);
        code.Line("// " + PlanPrinter.Equation(plan, statement.Value));
        var boundary = plan.Context.BoundaryOf(variable);
        if (boundary is null)
            code.Line($"Rows<V, T>.Fill(tape.Sequences, {target.Start}, {target.Stride}, {width}, T.Zero);");
        else if (boundary.Is(Operations.Constant))
            code.Line($"Rows<V, T>.Fill(tape.Sequences, {target.Start}, {target.Stride}, {width}, T.CreateChecked({EquationPrinter.Print(boundary.Detail.Value)}));");
        else
            code.Line($"Rows<V, T>.Copy(tape.Sequences, {places.Of(boundary).Start}, {places.Of(boundary).Stride ?? "0"}, {width}, {target.Start}, {target.Stride});");
        code.Line($"tape.CopyEnds(isLast: {(isLast ? "true" : "false")}, {source.Start}, {source.Stride}, {width}, {target.Start}, {target.Stride});");
    }

    private static string? Start(Loop? loop) => loop is null ? null : "start";

    private static string RowCount(Domain domain, Loop? loop) => loop is not null ? "rows" : domain switch
    {
        Domain.Step => "tape.Rows",
        Domain.Sequence => "tape.Sequences",
        _ => "1",
    };

    private void WriteCall(ProductCall product, Loop? loop)
    {
        var target = places.Of(product.Sums[0]);
        var operand = product.Operands[0];
        var rows = RowCount(product.Sums[0].Domain, loop);
        if (!operand.Is(Operations.Shift))
        {
            Run(product, rows, places.Of(operand).First(Start(loop)), places.Of(operand).Stride, target.First(Start(loop)), target.Stride);
            return;
        }

        var carried = places.CarriedOf(operand);
        if (loop is not null && carried.Loop == loop)
            Run(product, rows, places.Of(carried.Rows).Start, places.Of(carried.Rows).Stride, target.First(Start(loop)), target.Stride);
        else if (loop is not null)
            WriteShiftedInLoop(product, carried, target);
        else
            WriteShifted(product, carried, target);
    }

    /// <summary>A loop that reads the neighbours in time of what another one made.</summary>
    private void WriteShiftedInLoop(ProductCall product, Carried carried, Place target)
    {
        var source = places.Unshifted(carried);
        var initial = places.Initial(carried);
        var near = carried.Steps < 0 ? "t - 1" : "t + 1";
        code.Line($"nint reached = {(carried.Steps < 0 ? "t > 0 ? rows : 0" : "tape.Active(t + 1)")};");
        code.Block("if (reached > 0)", () => Run(product, "reached", $"{source.Start} + tape.Start({near}) * {source.Stride}", source.Stride, target.First("start"), target.Stride));
        code.Block("if (reached < rows)", () => Run(product, "rows - reached", initial.Stride is null ? initial.Start : $"{initial.Start} + reached * {initial.Stride}", initial.Stride, $"{target.First("start")} + reached * {target.Stride}", target.Stride));
    }

    private void WriteShifted(ProductCall product, Carried carried, Place target)
    {
        var source = places.Unshifted(carried);
        var initial = places.Initial(carried);
        code.Block($"foreach (var segment in tape.Segments({carried.Steps}))", () =>
        {
            code.Line($"var operand = segment.IsInitial ? {initial.Row("segment.Source", null)} : {source.Row("segment.Source", null)};");
            code.Line($"var operandStride = segment.IsInitial ? {initial.Stride ?? "0"} : {source.Stride};");
            code.Line($"var sums = {target.Row("segment.Row", null)};");
            Run(product, "segment.Count", "operand", "operandStride", "sums", target.Stride);
        });
    }

    private void Run(ProductCall product, string rows, string operand, string? operandStride, string target, string? targetStride)
    {
        var (init, initStride) = product.Begin switch
        {
            Begin.Accumulate => (target, targetStride ?? "0"),
            Begin.Bias => (Memory.Column(new Location(Memory.Biases[product], 0)), "0"),
            _ => ("tape.Zeros", "0"),
        };
        code.Line($"Product<V, T>.Run({rows}, {operand}, {operandStride ?? "0"}, {Memory.Weights(product)}, {init}, {initStride}, {target}, {targetStride ?? "0"});");
    }

    private void WriteOuterSum(Node node, Variable parameter, Size offset)
    {
        var (left, right) = (node.Arguments[0], node.Arguments[1]);
        var rows = RowCount(left.Domain | right.Domain, null);
        var from = places.Of(left);
        var gradient = Memory.Gradient(parameter) + (offset.Constant == 0 && offset.IsConstant ? "" : " + " + Memory.Size(offset));
        var widths = (Left: Memory.Size(left.Shape.Width), Right: Memory.Size(right.Shape.Width), All: Memory.Size(parameter.Shape.Columns));
        if (!right.Is(Operations.Shift))
        {
            var with = places.Of(right);
            code.Line($"OuterProduct<V, T>.Accumulate({rows}, {from.Start}, {from.Stride ?? "0"}, {widths.Left}, {with.Start}, {with.Stride ?? "0"}, {widths.Right}, {gradient}, {widths.All});");
            return;
        }

        var carried = places.CarriedOf(right);
        var source = places.Unshifted(carried);
        var initial = places.Initial(carried);
        code.Block($"foreach (var segment in tape.Segments({carried.Steps}))", () =>
        {
            code.Line($"var right = segment.IsInitial ? {initial.Row("segment.Source", null)} : {source.Row("segment.Source", null)};");
            code.Line($"var rightStride = segment.IsInitial ? {initial.Stride ?? "0"} : {source.Stride};");
            code.Line($"OuterProduct<V, T>.Accumulate(segment.Count, {from.Row("segment.Row", null)}, {from.Stride}, {widths.Left}, right, rightStride, {widths.Right}, {gradient}, {widths.All});");
        });
    }

    private void WriteScatter(Node node, Variable parameter)
    {
        var rows = places.Of(node.Arguments[0]);
        code.Line($"Rows<V, T>.ScatterAdd({RowCount(node.Arguments[0].Domain, null)}, {rows.Start}, {rows.Stride ?? "0"}, {Memory.Size(parameter.Shape.Columns)}, {Memory.Tokens(node.Arguments[1].Variable)}, {Memory.Gradient(parameter)});");
    }

    private void WriteColumnSum(Node node, Variable parameter)
    {
        var rows = places.Of(node.Arguments[0]);
        code.Line($"Rows<V, T>.AddColumns({RowCount(node.Arguments[0].Domain, null)}, {rows.Start}, {rows.Stride ?? "0"}, {Memory.Size(parameter.Shape.Width)}, {Memory.Gradient(parameter)});");
    }
}
