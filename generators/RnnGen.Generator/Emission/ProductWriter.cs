using System.Globalization;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes products, gathers and the ends of sequences.</summary>
/// <param name="meetings">Where workers meet in the loop in which the products stand; null outside loops.</param>
internal sealed class ProductWriter(Plan plan, Places places, CodeWriter code, Meetings? meetings = null)
{
    private Memory Memory => places.Memory;

    /// <param name="loop">The loop in which the products stand; null where all rows are run over at once.</param>
    public void Write(SumStatement statement, Loop? loop)
    {
        foreach (var product in statement.Products)
        {
            if (meetings?.IsBefore(product) == true)
                code.Line(Meetings.Meet);
            code.Line("// " + PlanPrinter.Product(plan, product));
            WriteCall(product, loop);
        }
    }

    public void Write(GatherStatement statement, Loop? loop)
    {
        var gather = statement.Value.Expression;
        var table = gather.Arguments[0].Variable;
        var token = gather.Arguments[1].Variable;
        var tokens = statement.Value.Token is null ? Memory.Tokens(token) : Memory.DistinctTokens(token);
        var target = places.Of(statement.Value);
        code.Line("// " + PlanPrinter.Equation(plan, statement.Value));
        var first = places.IsOneStep ? "first" : loop is not null ? "start + first" : target.FirstOfStretch;
        code.Line($"Rows<V, T>.Gather({RowCount(statement.Value, loop)}, {Memory.Parameter(table)}, {Memory.Size(gather.Shape.Width)}, {tokens} + {(loop is null ? first : $"({first})")}, {From(target, loop)});");
    }

    public void Write(EndStatement statement)
    {
        var isLast = statement.Value.Expression.Is(Operations.Last);
        var variable = statement.Value.Expression.Variable;
        var read = plan.System.Table.Read(variable);
        var source = places.Of(read);
        var target = places.Of(statement.Value);
        var width = Memory.Size(statement.Value.Shape.Width);
        code.Line("// " + PlanPrinter.Equation(plan, statement.Value));
        var boundary = plan.Context.BoundaryOf(variable);
        var start = boundary is null ? $"Rows<V, T>.Fill(tape.Sequences, {target.Rows}.Start, {target.Rows}.Stride, {width}, T.Zero);"
            : boundary.Is(Operations.Constant) ? $"Rows<V, T>.Fill(tape.Sequences, {target.Rows}.Start, {target.Rows}.Stride, {width}, T.CreateChecked({EquationPrinter.Print(boundary.Detail.Value)}));"
            : $"Rows<V, T>.Copy(tape.Sequences, {places.Of(boundary).Rows}, {width}, {target.Rows});";
        code.Line(plan.Blocking.CanCut ? "if (tape.BeginsRun) " + start : start);
        code.Line($"tape.CopyEnds(isLast: {(isLast ? "true" : "false")}, {source.Rows}, {width}, {target.Rows});");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string RowCount(Value value, Loop? loop) => loop is not null ? "end - first" : value.Domain switch
    {
        Domain.Token => $"stretch.PartOf({Memory.DistinctCount(value.Token!)})",
        Domain.Step => "stretch.Rows",
        Domain.Sequence => "stretch.Sequences",
        _ => "1",
    };

    private static string From(Place place, Loop? loop) => loop is null ? place.FromStretch : place.FromStep;

    private void WriteCall(ProductCall product, Loop? loop)
    {
        var operand = product.Operands[0];
        if (loop is not null)
            WriteInLoop(product, operand, loop);
        else if (operand.Is(Operations.Shift))
            WriteShifted(product, places.CarriedOf(operand), places.Of(product.Sums[0]));
        else
            Run(product, RowCount(product.Sums[0], null), places.Of(operand).FromStretch, places.Of(product.Sums[0]).FromStretch);
    }

    private void WriteInLoop(ProductCall product, Node operand, Loop loop)
    {
        var sums = places.Of(product.Sums[0]).OfStep;
        if (!operand.Is(Operations.Shift))
            Run(product, "products", places.Of(operand).OfStep, sums);
        else if (places.CarriedOf(operand) is var carried && carried.Loop == loop)
            Run(product, "products", places.Of(carried.Rows).OfStep, sums);
        else
            WriteShiftedInLoop(product, carried, sums);
    }

    /// <summary>A loop that reads the neighbours in time of what another one made.</summary>
    private void WriteShiftedInLoop(ProductCall product, Carried carried, string sums)
    {
        var source = places.Unshifted(carried).FromRow(carried.Steps < 0 ? "tape.Start(t - 1)" : "tape.Start(t + 1)");
        var initial = places.Initial(carried).OfStep;
        if (carried.Steps < 0)
        {
            Run(product, "products", $"t > 0 ? {source} : {initial}", sums);
            return;
        }

        Run(product, "products.Until(tape.Active(t + 1))", source, sums);
        Run(product, "products.From(tape.Active(t + 1))", initial, sums);
    }

    private void WriteShifted(ProductCall product, Carried carried, Place target)
    {
        code.Block($"foreach (var segment in tape.Segments({Number(carried.Steps)}, in stretch))", () =>
        {
            code.Line($"var operand = {places.OfSegment(carried)};");
            Run(product, "segment.Count", "operand", $"{target.Rows}.From(segment.Row)");
        });
    }

    private void Run(ProductCall product, string rows, string operand, string sums) => code.Line(product.Begin switch
    {
        Begin.Accumulate => $"Product<V, T>.Add({rows}, {operand}, {Memory.Weights(product)}, {sums});",
        Begin.Bias => $"Product<V, T>.Run({rows}, {operand}, {Memory.Weights(product)}, {Memory.Column(new Location(Memory.Biases[product], 0))}, {sums});",
        _ => $"Product<V, T>.Run({rows}, {operand}, {Memory.Weights(product)}, tape.Zeros, {sums});",
    });
}
