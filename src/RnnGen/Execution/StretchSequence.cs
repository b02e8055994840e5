using System.ComponentModel;
using System.Numerics;

namespace RnnGen;

/// <summary>The stretches of a run in the order in which it takes them, as one worker sees them.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public ref struct StretchSequence<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Tape<T> _tape;
    private readonly Worker _worker;
    private readonly int _direction;
    private int _index;

    internal StretchSequence(Tape<T> tape, Worker worker, bool fromTheEnd)
    {
        _tape = tape;
        _worker = worker;
        _direction = fromTheEnd ? -1 : 1;
        _index = fromTheEnd ? tape.StretchCount : -1;
    }

    /// <summary>The stretch that is reached.</summary>
    public readonly Stretch Current => _tape.StretchAt(_index, _worker);

    /// <summary>This.</summary>
    public readonly StretchSequence<T> GetEnumerator() => this;

    /// <summary>Goes on to the next stretch.</summary>
    public bool MoveNext()
    {
        _index += _direction;
        return (uint)_index < (uint)_tape.StretchCount;
    }
}
