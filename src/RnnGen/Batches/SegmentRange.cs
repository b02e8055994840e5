using System.ComponentModel;

namespace RnnGen;

/// <summary>The segments of some of the rows; the first and the last are cut where the rows begin and end.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public ref struct SegmentRange
{
    private readonly ReadOnlySpan<Segment> _segments;
    private readonly int _firstRow;
    private readonly int _endRow;
    private int _index = -1;

    internal SegmentRange(ReadOnlySpan<Segment> segments, int firstRow, int endRow)
    {
        _segments = segments;
        _firstRow = firstRow;
        _endRow = endRow;
    }

    /// <summary>The segment that is reached.</summary>
    public readonly Segment Current => _segments[_index].Within(_firstRow, _endRow);

    /// <summary>This.</summary>
    public readonly SegmentRange GetEnumerator() => this;

    /// <summary>Goes on to the next segment.</summary>
    public bool MoveNext()
    {
        do
            _index++;
        while (_index < _segments.Length && _segments[_index].Row + _segments[_index].Count <= _firstRow);
        return _index < _segments.Length && _segments[_index].Row < _endRow;
    }
}
