namespace RnnGen;

/// <summary>Segments in a list of fixed capacity; neighbours that continue each other are joined.</summary>
internal sealed class SegmentList(int capacity)
{
    private readonly Segment[] _items = new Segment[capacity];
    private int _count;

    public ReadOnlySpan<Segment> Items => _items.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(int row, int source, int rows, bool isInitial)
    {
        if (rows == 0)
            return;
        if (_count > 0)
        {
            ref var last = ref _items[_count - 1];
            if (last.IsInitial == isInitial && last.Row + last.Count == row && last.Source + last.Count == source)
            {
                last = last with { Count = last.Count + rows };
                return;
            }
        }

        _items[_count++] = new Segment(row, source, rows, isInitial);
    }
}
