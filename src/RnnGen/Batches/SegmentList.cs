namespace RnnGen;

/// <summary>Segments in a list of fixed capacity; neighbours that continue each other are joined.</summary>
internal sealed class SegmentList(int capacity)
{
    private readonly Segment[] items = new Segment[capacity];
    private int count;

    public ReadOnlySpan<Segment> Items => items.AsSpan(0, count);

    public void Clear() => count = 0;

    public void Add(int row, int source, int rows, bool isInitial)
    {
        if (rows == 0)
            return;
        if (count > 0)
        {
            ref var last = ref items[count - 1];
            if (last.IsInitial == isInitial && last.Row + last.Count == row && last.Source + last.Count == source)
            {
                last = last with { Count = last.Count + rows };
                return;
            }
        }

        items[count++] = new Segment(row, source, rows, isInitial);
    }
}
