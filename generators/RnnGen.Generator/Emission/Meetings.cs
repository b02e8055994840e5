using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Where workers wait for each other inside a loop whose products they share by columns: rows are always shared by sequences.</summary>
/// <param name="copies">Whether rows are copied at the end of each step.</param>
internal sealed class Meetings(Plan plan, IReadOnlyList<Statement> statements, bool copies)
{
    public const string Meet = "stretch.MeetInStep();";

    private readonly List<ProductCall> _sinceMeeting = [];

    /// <summary>Whether the loop has products that may be shared.</summary>
    public bool HasProducts => statements.Any(IsProduct);

    /// <summary>Whether rows are copied that products made.</summary>
    public bool IsBeforeCopies => copies && IsProduct(statements[^1]);

    /// <summary>Whether the first statement of a step follows one of another kind in the step before, or products follow products.</summary>
    public bool IsAfterStep => IsProduct(statements[0]) || !copies && IsProduct(statements[^1]);

    /// <summary>Whether a statement follows one that is shared otherwise.</summary>
    public bool IsBefore(int index)
    {
        var isBefore = HasProducts && index > 0 && IsProduct(statements[index - 1]) != IsProduct(statements[index]);
        if (isBefore)
            _sinceMeeting.Clear();
        return isBefore;
    }

    /// <summary>Whether a product needs what other workers do in the products before it.</summary>
    public bool IsBefore(ProductCall product)
    {
        var isBefore = _sinceMeeting.Any(earlier => Needs(earlier, product));
        if (isBefore)
            _sinceMeeting.Clear();
        _sinceMeeting.Add(product);
        return isBefore;
    }

    /// <summary>One adds to some of the sums of the other, whose columns are shared in another way, or one reads what the other makes.</summary>
    private bool Needs(ProductCall earlier, ProductCall later)
    {
        var (sums, laterSums) = (Places(earlier.Sums), Places(later.Sums));
        return sums.Intersect(laterSums).Any() && !sums.SequenceEqual(laterSums)
            || Places(later.Operands).Intersect(sums).Any()
            || Places(earlier.Operands).Intersect(laterSums).Any();
    }

    private List<Location> Places(IEnumerable<Value> values) => [.. values.Select(value => plan.Context.Locations[value])];

    private IEnumerable<Location> Places(IEnumerable<Node> operands) =>
        Places(operands.Select(plan.Context.ValueOf).OfType<Value>().Where(plan.Context.Locations.ContainsKey));

    private static bool IsProduct(Statement statement) => statement is SumStatement;
}
