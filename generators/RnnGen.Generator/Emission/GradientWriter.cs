using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes the gradients of parameters that kernels sum over all rows.</summary>
internal sealed class GradientWriter(Plan plan, Places places, CodeWriter code)
{
    private Memory Memory => places.Memory;

    /// <param name="isPortion">Whether it is written for a portion of the rows.</param>
    public void Write(GradientStatement statement, bool isPortion = false)
    {
        var node = statement.Value.Expression;
        var offset = Size.Of(0);
        while (node.Is(Operations.PadColumns))
        {
            offset += node.Detail.Offset!;
            node = node.Arguments[0];
        }

        if (plan.Context.Locations.ContainsKey(statement.Value))
        {
            code.Line("// " + PlanPrinter.Equation(plan, statement.Value));
            WriteOuterSum(node, places.Of(statement.Value).Row("0", null), statement.Value.Shape, offset, isPortion);
        }

        foreach (var target in statement.Value.Targets)
        {
            code.Line($"// δ{target.Name} += {PlanPrinter.Expression(plan, node)}");
            if (node.Is(Operations.OuterSum))
                WriteOuterSum(node, Memory.Gradient(target), target.Shape, offset, isPortion);
            else if (node.Is(Operations.ScatterSum))
                WriteScatter(node, target);
            else
                WriteColumnSum(node, target);
        }
    }

    /// <summary>Gradients that go through all rows together, a portion at a time.</summary>
    public void WriteInPortions(IReadOnlyList<GradientStatement> gradients) =>
        code.Block("foreach (var rows in tape.PortionsFromLast())", () =>
        {
            foreach (var gradient in gradients)
            {
                if (gradient != gradients[0])
                    code.Line();
                Write(gradient, isPortion: true);
            }
        });

    /// <summary>What there is a row for in a sum over all rows.</summary>
    public static Domain RowsOf(IEnumerable<Node> summed) => summed.Aggregate(Domain.Run, (domain, node) => domain | node.Domain);

    /// <summary>The rows of a sum over all of them: each worker makes some of its columns.</summary>
    private string AllRows(params Node[] summed) => RowsOf(summed) switch
    {
        Domain.Token => Memory.DistinctCount(OncePerToken.TokenOf(summed.First(node => node.Domain == Domain.Token))),
        Domain.Step => "tape.Rows",
        Domain.Sequence => "tape.Sequences",
        _ => "1",
    };

    /// <param name="sum">The first element of the matrix to which is added.</param>
    /// <param name="shape">Its rows and columns.</param>
    /// <param name="offset">The first of the columns to which is added.</param>
    /// <param name="isPortion">Whether it is written for a portion of the rows.</param>
    private void WriteOuterSum(Node node, string sum, Shape shape, Size offset, bool isPortion)
    {
        var (left, right) = (node.Arguments[0], node.Arguments[1]);
        var rows = AllRows(left, right);
        var widths = (Left: Memory.Size(left.Shape.Width), Right: Memory.Size(right.Shape.Width), All: Memory.Size(shape.Columns));
        var target = $"new({Memory.Plus(sum, offset)}, {widths.All})";
        if (new[] { left, right }.FirstOrDefault(operand => operand.Is(Operations.Shift)) is not { } shifted)
        {
            var from = isPortion ? ".From(rows.First)" : "";
            code.Line($"OuterProduct<V, T>.Add(stretch.Columns({widths.Left}), {(isPortion ? "rows.Count" : rows)}, {places.Of(left).Rows}{from}, {places.Of(right).Rows}{from}, {widths.Right}, {target});");
            return;
        }

        var name = shifted == right ? "right" : "left";
        string Rows(Node operand) => operand == shifted ? name : $"{places.Of(operand).Rows}.From(segment.Row)";
        code.Block($"foreach (var segment in tape.SegmentsFromLast({shifted.Detail.Steps.ToString(CultureInfo.InvariantCulture)}{(isPortion ? ", rows" : "")}))", () =>
        {
            code.Line($"var {name} = {places.OfSegment(places.CarriedOf(shifted))};");
            code.Line($"OuterProduct<V, T>.Add(stretch.Columns({widths.Left}), segment.Count, {Rows(left)}, {Rows(right)}, {widths.Right}, {target});");
        });
    }

    private void WriteScatter(Node node, Variable parameter)
    {
        var rows = places.Of(node.Arguments[0]).Rows;
        var width = Memory.Size(parameter.Shape.Columns);
        var token = node.Arguments[1];
        var tokens = token.Is(OncePerToken.Distinct) ? Memory.DistinctTokens(token.Variable) : Memory.Tokens(token.Variable);
        code.Line($"Rows<V, T>.ScatterAdd(stretch.Columns({width}), {AllRows(node.Arguments[0])}, {rows}, {tokens}, new({Memory.Gradient(parameter)}, {width}));");
    }

    private void WriteColumnSum(Node node, Variable parameter)
    {
        var rows = places.Of(node.Arguments[0]).Rows;
        code.Line($"Rows<V, T>.AddColumns(stretch.Columns({Memory.Size(parameter.Shape.Width)}), {AllRows(node.Arguments[0])}, {rows}, {Memory.Gradient(parameter)});");
    }
}
