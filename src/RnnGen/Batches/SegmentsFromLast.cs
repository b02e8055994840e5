using System.ComponentModel;

namespace RnnGen;

/// <summary>Segments, the last one first.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public ref struct SegmentsFromLast
{
    private readonly ReadOnlySpan<Segment> _segments;
    private int _index;

    internal SegmentsFromLast(ReadOnlySpan<Segment> segments)
    {
        _segments = segments;
        _index = segments.Length;
    }

    /// <summary>The segment that is reached.</summary>
    public readonly Segment Current => _segments[_index];

    /// <summary>This.</summary>
    public readonly SegmentsFromLast GetEnumerator() => this;

    /// <summary>Goes on to the segment before.</summary>
    public bool MoveNext() => --_index >= 0;
}
