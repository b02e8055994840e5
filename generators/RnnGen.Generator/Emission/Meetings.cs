using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Where workers wait for each other inside a loop whose products they share by columns: rows are always shared by sequences.</summary>
internal sealed class Meetings
{
    private readonly Plan _plan;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly bool _copies;

    /// <param name="copies">Whether rows are copied at the end of each step.</param>
    public Meetings(Plan plan, IReadOnlyList<Statement> statements, bool copies)
    {
        _plan = plan;
        _statements = statements;
        _copies = copies;
    }

    /// <summary>Whether the loop has products that may be shared.</summary>
    public bool HasProducts => _statements.Any(IsProduct);

    /// <summary>Whether a statement follows one that is shared otherwise, or reads sums of which others make columns.</summary>
    public bool IsBefore(int index)
    {
        if (index == 0)
            return false;
        var (before, here) = (_statements[index - 1], _statements[index]);
        return IsProduct(before) != IsProduct(here) || here is SumStatement sums && sums.Products.SelectMany(product => product.Operands).Any(operand =>
            _plan.Context.ValueOf(operand) is { } value && _statements.Take(index).Any(earlier => IsProduct(earlier) && earlier.Values.Contains(value)));
    }

    /// <summary>Whether rows are copied that products made.</summary>
    public bool IsBeforeCopies => _copies && IsProduct(_statements[^1]);

    /// <summary>Whether the first statement of a step follows one of another kind in the step before.</summary>
    public bool IsAfterStep => IsProduct(_statements[0]) || !_copies && IsProduct(_statements[^1]);

    private static bool IsProduct(Statement statement) => statement is SumStatement;
}
