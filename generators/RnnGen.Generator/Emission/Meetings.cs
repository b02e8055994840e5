using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Where workers wait for each other inside a loop whose products they share by columns: rows are always shared by sequences.</summary>
internal sealed class Meetings
{
    public const string Meet = "stretch.MeetInStep();";

    private readonly Plan _plan;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly bool _copies;
    /// <summary>The statements and products that begin with a meeting.</summary>
    private readonly HashSet<object> _meeting = [];

    /// <param name="copies">Whether rows are copied at the end of each step.</param>
    public Meetings(Plan plan, IReadOnlyList<Statement> statements, bool copies)
    {
        (_plan, _statements, _copies) = (plan, statements, copies);
        Find();
    }

    /// <summary>Whether the loop has products that may be shared.</summary>
    public bool HasProducts => _statements.Any(IsProduct);

    /// <summary>Whether rows are copied that products made.</summary>
    public bool IsBeforeCopies => _copies && IsProduct(_statements[^1]);

    /// <summary>Whether the first statement of a step follows one of another kind in the step before, or products follow products.</summary>
    public bool IsAfterStep => IsProduct(_statements[0]) || !_copies && IsProduct(_statements[^1]);

    /// <summary>Whether a statement follows one that is shared otherwise.</summary>
    public bool IsBefore(Statement statement) => _meeting.Contains(statement);

    /// <summary>Whether a product needs what other workers do in the products before it.</summary>
    public bool IsBefore(ProductCall product) => _meeting.Contains(product);

    private void Find()
    {
        var sinceMeeting = new List<ProductCall>();
        for (var i = 0; i < _statements.Count; i++)
        {
            if (i > 0 && IsProduct(_statements[i - 1]) != IsProduct(_statements[i]))
                MeetBefore(_statements[i]);
            foreach (var product in _statements[i] is SumStatement sums ? sums.Products : [])
            {
                if (sinceMeeting.Any(earlier => Needs(earlier, product)))
                    MeetBefore(product);
                sinceMeeting.Add(product);
            }
        }

        void MeetBefore(object next)
        {
            _meeting.Add(next);
            sinceMeeting.Clear();
        }
    }

    /// <summary>One adds to some of the sums of the other, whose columns are shared in another way, or one reads what the other makes.</summary>
    private bool Needs(ProductCall earlier, ProductCall later)
    {
        var (sums, laterSums) = (Places(earlier.Sums), Places(later.Sums));
        return sums.Intersect(laterSums).Any() && !sums.SequenceEqual(laterSums)
            || Places(later.Operands).Intersect(sums).Any()
            || Places(earlier.Operands).Intersect(laterSums).Any();
    }

    private List<Location> Places(IEnumerable<Value> values) => [.. values.Select(value => _plan.Context.Locations[value])];

    private IEnumerable<Location> Places(IEnumerable<Node> operands) =>
        Places(operands.Select(_plan.Context.ValueOf).OfType<Value>().Where(_plan.Context.Locations.ContainsKey));

    private static bool IsProduct(Statement statement) => statement is SumStatement;
}
