using System.ComponentModel;

namespace RnnGen;

/// <summary>The segments of some of the rows, the last one first; those at the ends are cut where the rows begin and end.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public ref struct SegmentsFromLast
{
    private readonly ReadOnlySpan<Segment> _segments;
    private readonly int _firstRow;
    private readonly int _endRow;
    private int _index;

    internal SegmentsFromLast(ReadOnlySpan<Segment> segments, int firstRow, int endRow)
    {
        _segments = segments;
        _firstRow = firstRow;
        _endRow = endRow;
        _index = segments.Length;
    }

    /// <summary>The segment that is reached.</summary>
    public readonly Segment Current => _segments[_index].Within(_firstRow, _endRow);

    /// <summary>This.</summary>
    public readonly SegmentsFromLast GetEnumerator() => this;

    /// <summary>Goes on to the segment before.</summary>
    public bool MoveNext()
    {
        do
            _index--;
        while (_index >= 0 && _segments[_index].Row >= _endRow);
        return _index >= 0 && _segments[_index].Row + _segments[_index].Count > _firstRow;
    }
}
