using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Scheduling.Streaming;

/// <summary>The values that an output, or what is carried to the next step, depends on: no loss, no target.</summary>
internal sealed class LiveValues
{
    private readonly Plan _plan;
    private readonly List<Value> _values = [];
    private readonly List<Carried> _carried = [];
    private readonly HashSet<Value> _seen = [];

    public LiveValues(Plan plan, Value output)
    {
        _plan = plan;
        Add(output);
        for (var known = -1; known != _carried.Count;)
        {
            known = _carried.Count;
            foreach (var carried in plan.Carried.Where(carried => carried.IsForward && IsRead(carried)).ToList())
                Add(carried);
        }
    }

    /// <summary>Each after what it reads.</summary>
    public IReadOnlyList<Value> Values => _values;

    public IReadOnlyList<Carried> Carried => _carried;

    /// <summary>What a value reads at its own step; a sum reads what its beginning does.</summary>
    public IEnumerable<Value> ReadsOf(Value value) =>
        value.Reads.Where(read => read.Steps == 0).SelectMany(read => read.Value == _plan.Context.BegunSumOf(value) ? ReadsOf(read.Value) : [read.Value]);

    private bool IsRead(Carried carried) => _plan.Context.ShiftReaders(carried).Any(reader =>
        _seen.Contains(reader) || reader.Users.Any(user => _seen.Contains(user.Value) && _plan.Context.BegunSumOf(user.Value) == reader));

    private void Add(Carried carried)
    {
        if (_carried.Contains(carried))
            return;
        _carried.Add(carried);
        if (carried.Value is { } value)
            Add(value);
        if (carried.Boundary is { } boundary && _plan.Context.ValueOf(boundary) is { } initial)
            Add(initial);
    }

    private void Add(Value value)
    {
        if (!_seen.Add(value))
            return;
        foreach (var read in ReadsOf(value))
            Add(read);
        _values.Add(value);
    }
}
