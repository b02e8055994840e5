namespace RnnGen.Sequences;

/// <summary>Keeps a limited number of records of a run of unknown length, evenly spread over it.</summary>
internal sealed class EvenRecords<T>
{
    private readonly List<(long Step, T Value)> _items = [];
    private readonly int _most;
    private long _every = 1;
    private long _offered;

    public EvenRecords(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        _most = most;
    }

    public IReadOnlyList<(long Step, T Value)> Items => _items;

    /// <summary>Whether the next record is kept.</summary>
    public bool Wants => _offered % _every == 0;

    public void Skip() => _offered++;

    public void Offer(long step, Func<T> value)
    {
        if (Wants)
        {
            if (_items.Count == _most)
                Thin();
            if (Wants)
                _items.Add((step, value()));
        }
        _offered++;
    }

    /// <summary>An axis over the steps that are kept.</summary>
    public Axis Axis() => _items.Count == 0
        ? throw new InvalidOperationException("Nothing has been recorded.")
        : Sequences.Axis.Numbers("training step", _items[0].Step, Math.Max(_items[^1].Step, _items[0].Step + 1));

    private void Thin()
    {
        for (var i = 0; i < _items.Count - 1; i++)
            _items.RemoveAt(i + 1);
        _every *= 2;
    }
}
