using System.Numerics;

namespace RnnGen;

/// <summary>What a number of sequences carry from one step, or from one run, to the next.</summary>
/// <remarks>A new state is fresh: its sequences start at their declared initial values.</remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public sealed partial class RecurrentState<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly CellLayout _layout;
    private readonly int[] _offsets;
    private readonly int _length;
    private readonly T[] _values;
    private readonly bool[] _isFresh;
    private readonly long[] _steps;
    private T[]? _output;

    /// <summary>Makes the fresh state of a number of sequences.</summary>
    /// <param name="layout">What the cell consists of.</param>
    /// <param name="batch">The number of sequences.</param>
    /// <param name="format">How the weights are held while the state is streamed.</param>
    public RecurrentState(CellLayout layout, int batch, WeightFormat format = WeightFormat.Single)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(batch);
        _layout = layout;
        Format = format;
        _offsets = new int[layout.Carried.Count];
        for (var i = 0; i < _offsets.Length; i++)
        {
            _offsets[i] = _length;
            _length += IsState(layout.Carried[i]) ? layout.Carried[i].Width : 0;
        }

        _values = new T[checked(_length * batch)];
        _isFresh = new bool[batch];
        _steps = new long[batch];
        Reset();
    }

    /// <summary>The number of sequences.</summary>
    public int Batch => _isFresh.Length;

    /// <summary>The carried values of all sequences, one after the other, each in the order of <see cref="Names"/>.</summary>
    public ReadOnlySpan<T> Values => Settled();

    /// <summary>The variables that are carried.</summary>
    public IEnumerable<string> Names => _layout.Carried.Where(IsState).Select(carried => carried.Name);

    internal CellLayout Layout => _layout;

    /// <summary>Lets every sequence start anew at its declared initial values.</summary>
    public void Reset()
    {
        LeaveStream();
        Array.Fill(_isFresh, true);
    }

    /// <summary>Lets one sequence start anew at its declared initial values.</summary>
    /// <param name="sequence">The sequence.</param>
    public void Reset(int sequence)
    {
        LeaveStream();
        _isFresh[sequence] = true;
    }

    /// <summary>Whether a sequence starts at its declared initial values.</summary>
    /// <param name="sequence">The sequence.</param>
    public bool IsFresh(int sequence) => _isFresh[sequence];

    /// <summary>The steps that a sequence has taken since it started at its declared initial values; random masks depend on it.</summary>
    /// <param name="sequence">The sequence.</param>
    public long Steps(int sequence) => _isFresh[sequence] ? 0 : _steps[sequence] + Behind;

    /// <summary>The carried value of a variable; meaningless while the sequence is fresh.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="sequence">The sequence.</param>
    /// <exception cref="ArgumentException">No such variable is carried.</exception>
    public ReadOnlySpan<T> this[string name, int sequence = 0] 
    {
        get
        {
            Settled();
            return Row(IndexOf(name), sequence);
        }
    }

    /// <summary>Sets all carried values of a sequence, which is then no longer fresh.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="values">One number for each element, in the order of <see cref="Names"/>.</param>
    /// <param name="steps">The steps that the sequence has taken.</param>
    /// <exception cref="ArgumentException">The number of values is wrong, or one is NaN; nothing is changed.</exception>
    public void Set(int sequence, ReadOnlySpan<T> values, long steps = 0)
    {
        if (values.Length != _length)
            throw new ArgumentException($"The state of a sequence has {_length} numbers, not {values.Length}.", nameof(values));
        foreach (var value in values)
        {
            if (T.IsNaN(value))
                throw new ArgumentException("A carried value is NaN.", nameof(values));
        }

        LeaveStream();
        values.CopyTo(_values.AsSpan(sequence * _length, _length));
        _isFresh[sequence] = false;
        _steps[sequence] = steps;
    }

    /// <summary>Copies all values to the state of another cell of the same kind and batch.</summary>
    /// <param name="destination">The state that is overwritten.</param>
    /// <exception cref="ArgumentException">The shapes differ; nothing is changed.</exception>
    public void CopyTo(RecurrentState<T> destination)
    {
        if (destination._values.Length != _values.Length || destination.Batch != Batch)
            throw new ArgumentException($"The destination carries {destination._values.Length} numbers for {destination.Batch} sequences, not {_values.Length} for {Batch}.", nameof(destination));
        Settled().CopyTo(destination._values);
        destination.Settled();
        destination._isStreamed = false;
        _isFresh.CopyTo(destination._isFresh, 0);
        _steps.CopyTo(destination._steps, 0);
    }

    /// <summary>A state of the same values that goes its own way.</summary>
    public RecurrentState<T> Clone()
    {
        var clone = new RecurrentState<T>(_layout, Batch, Format);
        CopyTo(clone);
        return clone;
    }

    /// <summary>Gathers the first output of a step into one span.</summary>
    internal ReadOnlySpan<T> Collect(Tape<T> tape)
    {
        var output = _layout.Value(_layout.Description.Outputs[0].Name);
        _output ??= new T[Batch * output.Width];
        for (var sequence = 0; sequence < Batch; sequence++)
            tape.Value(output, sequence, 0).CopyTo(_output.AsSpan(sequence * output.Width));
        return _output;
    }

    internal void Load(CarriedShape carried, int sequence, Span<T> target)
    {
        Settled();
        Row(IndexOf(carried.Name), sequence).CopyTo(target);
    }

    /// <summary>Counts the steps of a batch; to be called before <see cref="Store"/>.</summary>
    internal void Advance(Batch<T> batch)
    {
        LeaveStream();
        for (var sequence = 0; sequence < Batch; sequence++)
            _steps[sequence] = Steps(sequence) + batch.Length(sequence);
    }

    internal void Store(int sequence, Tape<T> tape, int row)
    {
        for (var i = 0; i < _layout.Carried.Count; i++)
        {
            if (IsState(_layout.Carried[i]))
                tape.CarriedRow(_layout.Carried[i], row).CopyTo(Row(i, sequence));
        }

        _isFresh[sequence] = false;
    }

    private static bool IsState(CarriedShape carried) => carried is { IsForward: true, Steps: < 0 };

    private Span<T> Row(int index, int sequence) => _values.AsSpan((sequence * _length) + _offsets[index], _layout.Carried[index].Width);

    private int IndexOf(string name)
    {
        for (var i = 0; i < _layout.Carried.Count; i++)
        {
            if (IsState(_layout.Carried[i]) && _layout.Carried[i].Name == name)
                return i;
        }

        throw new ArgumentException($"No '{name}' is carried. There are: {string.Join(", ", Names)}.", nameof(name));
    }
}
