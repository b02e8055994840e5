using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes the statements of one part of a run.</summary>
/// <param name="method">The method that they stand in; passes with methods of their own are named after it.</param>
/// <param name="loop">The loop that they stand in; null for rows at once.</param>
internal sealed class StatementWriter(Plan plan, Places places, CodeWriter code, string method, Loop? loop, Direction direction)
{
    private readonly TotalWriter _totals = new(plan, places, code);
    private readonly LinkWriter _links = new(plan, places, code);
    private readonly PackingWriter _packing = new(plan, places, code);
    private readonly GradientWriter _gradients = new(plan, places, code);
    private readonly TokenWriter _tokens = new(plan, places, code);
    private readonly List<(string Name, RowStatement Rows)> _passes = [];

    /// <summary>The passes that were called and have to be written.</summary>
    public IReadOnlyList<(string Name, RowStatement Rows)> Passes => _passes;

    /// <param name="meetings">Where workers that share products by columns meet within a step.</param>
    public void Write(IReadOnlyList<Statement> statements, Meetings? meetings = null)
    {
        var products = new ProductWriter(plan, places, code, meetings);
        var written = new HashSet<string>();
        for (var i = 0; i < statements.Count; i++)
        {
            if (i > 0)
            {
                if (loop is null && Sharing.MustMeet(plan, statements, i) && !(direction == Direction.Whole && Total.Of(plan, [statements[i - 1]]).Any()))
                    code.Line("stretch.Meet();");
                if (meetings?.IsBefore(statements[i]) == true)
                    code.Line(Meetings.Meet);
                code.Line();
            }

            if (loop is null && Portions.At(plan, statements, i) is { Count: > 1 } gradients)
            {
                _gradients.WriteInPortions(gradients);
                i += gradients.Count - 1;
                continue;
            }

            var statement = statements[i];
            if (loop is null && Sharing.Of(plan, statement) == Share.Once)
                code.Block("if (stretch.IsFirst)", () => Write(statement, products, written));
            else
                Write(statement, products, written);
            if (direction == Direction.Whole)
                WriteTotals([statement]);
        }
    }

    /// <summary>Adds up what each worker has of sums over all rows.</summary>
    public void WriteTotals(IReadOnlyList<Statement> statements)
    {
        if (!Total.Of(plan, statements).Any())
            return;
        code.Line("stretch.Meet();");
        _totals.Write(statements, "stretch");
    }

    private void Write(Statement statement, ProductWriter products, ISet<string> written)
    {
        switch (statement)
        {
            case SumStatement sums:
                products.Write(sums, loop);
                break;
            case PackStatement pack:
                _packing.Write(pack);
                break;
            case GatherStatement gather:
                products.Write(gather, loop);
                break;
            case LinkStatement link:
                _links.Write(link, loop, direction);
                break;
            case SpreadStatement spread:
                _tokens.Write(spread);
                break;
            case CollectStatement collect:
                _tokens.Write(collect);
                break;
            case GradientStatement gradient:
                _gradients.Write(gradient);
                break;
            case EndStatement end:
                products.Write(end);
                break;
            case RowStatement { IsOneOfSeveral: true } rows:
                var name = $"{method}Rows{_passes.Count + 1}";
                _passes.Add((name, rows));
                code.Line($"{name}<V, T>(tape, in run, {(loop is null ? "in stretch" : "t, first, end")});");
                break;
            case RowStatement rows:
                RowWriter.Write(plan, places, code, rows, loop, direction, written);
                break;
        }
    }
}
