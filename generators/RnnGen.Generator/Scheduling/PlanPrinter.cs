using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>Prints a plan as text: every loop, every product with its shape, every pass over rows.</summary>
internal sealed class PlanPrinter
{
    private readonly Plan _plan;
    private readonly List<string> _lines = [];

    private PlanPrinter(Plan plan) => _plan = plan;

    public static IReadOnlyList<string> Print(Plan plan)
    {
        var printer = new PlanPrinter(plan);
        printer.Section("forward", plan.Forward);
        printer.Section("backward", plan.Backward);
        return printer._lines;
    }

    /// <summary><c>forward: 1 loop with 4 products; 5 products at once</c>.</summary>
    public static string Summary(Plan plan, IReadOnlyList<PlanItem> items)
    {
        var loops = items.Where(item => item.Loop is not null).Select(item => Count(Products([item]), "product")).ToList();
        var atOnce = items.Where(item => item.Loop is null).ToList();
        var parts = new List<string>();
        if (loops.Count > 0)
            parts.Add($"{Count(loops.Count, "loop")} with {string.Join(" and ", loops)}");
        parts.Add($"{Count(Products(atOnce), "product")} at once");
        var gradients = Plan.StatementsOf(atOnce).OfType<GradientStatement>().Count(gradient => !gradient.Value.IsColumnSum);
        if (gradients > 0)
            parts.Add($"{Count(gradients, "weight gradient")} at once");
        var inLoops = Plan.StatementsOf(items.Where(item => item.Loop is not null)).OfType<GradientStatement>().Count();
        if (inLoops > 0)
            parts.Add($"{Count(inLoops, "weight gradient")} inside loops");
        return string.Join("; ", parts);
    }

    /// <summary>The equation of a value, with the values that it reads by their names.</summary>
    public static string Equation(Plan plan, Value value) => $"{NameOf(value)} = {Expression(plan, value.Expression)}";

    public static string Expression(Plan plan, Node node) => EquationPrinter.Print(node, inner => plan.Context.ValueOf(inner) is not null);

    public static string NameOf(Value value) => value.Name ?? (value.Targets.Count > 0 ? "δ" + value.Targets[0].Name : "·");

    public static string Operand(Plan plan, Node operand) => plan.Context.ValueOf(operand) is { } value ? NameOf(value) : Expression(plan, operand);

    private static int Products(IEnumerable<PlanItem> items) => Plan.StatementsOf(items).OfType<SumStatement>().Sum(statement => statement.Products.Sum(product => product.Count));

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private void Section(string name, IReadOnlyList<PlanItem> items)
    {
        _lines.Add($"{name}: {Summary(_plan, items)}");
        foreach (var item in items)
        {
            _lines.Add(item.Loop is null ? "  at once" : (item.Loop.IsForwards ? "  loop t = 0 … T-1" : "  loop t = T-1 … 0") + Sequences(item));
            foreach (var statement in item.Statements)
                Print(statement);
        }
    }

    /// <summary>How many sequences go through the statements of a step together, and why.</summary>
    private static string Sequences(PlanItem item)
    {
        if (item.IsInBlocks)
            return ", a few sequences at a time";
        var products = item.Statements.OfType<SumStatement>().FirstOrDefault();
        return products is null ? ""
            : ", all sequences at a time: " + (products.Sums[0].IsForward ? "no equation follows its products" : "its last products are for the next step of the loop");
    }

    private void Print(Statement statement)
    {
        switch (statement)
        {
            case SumStatement sums:
                _lines.AddRange(sums.Products.Select(call => "    product   " + Product(_plan, call) + Once(call.Sums[0])));
                break;
            case RowStatement rows:
                foreach (var value in rows.Phases.SelectMany(phase => phase.Values))
                    _lines.Add($"    {(rows.Domain == Domain.Step ? "row      " : rows.Domain == Domain.Sequence ? "sequence " : "run      ")} {Line(value)}");
                break;
            case PackStatement pack:
                _lines.AddRange(pack.Parts.GroupBy(packed => packed.Product).Select(product =>
                    $"    pack      {product.Key.Name}: {Side(product.Select(packed => Operand(_plan, packed.Part.Matrix)))}"));
                break;
            case GatherStatement gather:
                _lines.Add("    gather    " + Line(gather.Value) + Once(gather.Value));
                break;
            case LinkStatement link:
                _lines.Add("    link      " + Line(link.Value));
                break;
            case SpreadStatement spread:
                _lines.AddRange(spread.Values.Select(value => "    spread    " + Line(value)));
                break;
            case CollectStatement collect:
                _lines.AddRange(collect.Values.Select(value => "    collect   " + Line(value)));
                break;
            case EndStatement end:
                _lines.Add("    end       " + Line(end.Value));
                break;
            case GradientStatement gradient:
                _lines.Add("    gradient  " + Line(gradient.Value));
                break;
        }
    }

    private static string Once(Value value) => value.Token is { } token ? $", once per token of {token.Name}" : "";

    private string Line(Value value) => value.Targets.Count == 0
        ? Equation(_plan, value)
        : $"{string.Join(", ", value.Targets.Select(target => "δ" + target.Name))} += {Expression(_plan, value.Expression)}";

    /// <summary><c>[i; f] += [i.h; f.h]·h&lt;t-1&gt;   [2·hidden × hidden]</c>.</summary>
    public static string Product(Plan plan, ProductCall call)
    {
        var sums = Side(call.Sums.Select(NameOf));
        var matrices = call.Parts.Select(part => Operand(plan, part.Matrix)).ToList();
        var operands = Side(call.Operands.Select(operand => Operand(plan, operand)));
        var bias = call.Begin == Begin.Bias ? " + " + Side(call.Biases.Select(bias => EquationPrinter.Print(bias.Bias))) : "";
        var rows = call.Sums.Select(sum => sum.Shape.Width).Aggregate((left, right) => left + right);
        var columns = call.Parts.GroupBy(part => part.Block).Select(block => block.First().Matrix.Shape.Columns).Aggregate((left, right) => left + right);
        return $"{sums} {(call.Begin == Begin.Accumulate ? "+=" : "=")} {Side(matrices)}·{operands}{bias}   {new Shape(rows, columns)}";
    }

    private static string Side(IEnumerable<string> parts)
    {
        var list = parts.ToList();
        return list.Count == 1 ? list[0] : "[" + string.Join("; ", list) + "]";
    }
}
