using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>The memory of a state while it is streamed, and the step: the generator writes a class of its own for each cell.</summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract partial class Streaming<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostSums = 12;

    private readonly CellLayout _layout;
    private readonly StreamingLayout _streaming;
    private readonly AlignedBuffer<T> _memory;
    private readonly AlignedBuffer<int> _tokens;
    private readonly nint[] _inputs;
    private readonly StreamedInput[] _streamed;
    private readonly nint[] _rows;
    private readonly int _outputWidth;
    private readonly int _outputLength;
    private readonly Matrix<T> _output;
    private readonly T[]? _gathered;
    private readonly long[] _stepsBefore;

    /// <summary>Makes room for a number of streams.</summary>
    /// <param name="layout">What the cell consists of.</param>
    /// <param name="rows">The number of streams.</param>
    protected Streaming(CellLayout layout, int rows)
    {
        _layout = layout;
        _streaming = layout.Streaming!;
        Streams = rows;
        _stepsBefore = new long[rows];
        nint length = MostSums * Lane.Width<T>();
        _inputs = new nint[layout.Inputs.Count];
        for (var i = 0; i < _inputs.Length; i++)
            _inputs[i] = Lane.Reserve<T>(ref length, (nint)rows * Lane.RoundUp<T>(layout.Inputs[i].Width));
        _rows = new nint[_streaming.Buffers.Count];
        for (var i = 0; i < _rows.Length; i++)
            _rows[i] = Lane.Reserve<T>(ref length, _streaming.Buffers[i].IsOfParameters ? 0 : (nint)rows * Lane.RoundUp<T>(_streaming.Buffers[i].Width));
        _memory = new AlignedBuffer<T>(length);
        Sums = _memory.Address;
        _tokens = new AlignedBuffer<int>(layout.Inputs.Count * rows);
        _streamed = [.. layout.Inputs.Select((input, index) => new StreamedInput(InputRows(index), input.Width))];
        _outputWidth = layout.Description.Outputs[0].Width;
        _outputLength = rows * _outputWidth;
        _output = RowsOf(_streaming.Output);
        _gathered = rows == 1 || _output.Stride == _outputWidth ? null : new T[rows * _outputWidth];
    }

    /// <summary>Room for the sums of one call.</summary>
    protected Address<T> Sums { get; }

    /// <summary>The number of streams.</summary>
    protected nint Streams { get; }

    /// <summary>The number of steps that were taken in this memory.</summary>
    internal long Steps { get; private set; }

    /// <summary>The packed weights in use; null before the first step.</summary>
    internal StreamingWeights<T>? Weights { get; set; }

    /// <summary>One step of all streams.</summary>
    public abstract void Step();

    /// <summary>Takes the addresses of what depends on parameters alone.</summary>
    public abstract void Use(StreamingWeights<T> weights);

    /// <summary>Computes what depends on parameters alone, in the memory that is in use.</summary>
    public abstract void Pack(StreamingWeights<T> weights);

    /// <summary>A size of the cell, by its place among the constructor's arguments.</summary>
    protected int Size(int index) => _layout.Description.Sizes[index].Value;

    /// <summary>The rows of an input.</summary>
    protected Matrix<T> InputRows(int index) => new(_memory.Address + _inputs[index], Lane.RoundUp<T>(_layout.Inputs[index].Width));

    /// <summary>The tokens of an input.</summary>
    protected Address<int> Tokens(int index) => _tokens.Address + (index * Streams);

    /// <summary>The rows of a buffer.</summary>
    protected Matrix<T> RowsOf(int index) => new(_memory.Address + _rows[index], Lane.RoundUp<T>(_streaming.Buffers[index].Width));

    /// <summary>Steps, and gives the first output of all streams, valid until the next step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<T> Advance()
    {
        Step();
        Steps++;
        return _gathered is null ? _output.Start.Span(_outputLength) : Gathered(_gathered);
    }

    /// <summary>The output without the room between the streams.</summary>
    private ReadOnlySpan<T> Gathered(T[] gathered)
    {
        for (var row = 0; row < Streams; row++)
            _output.Row(row).Span(_outputWidth).CopyTo(gathered.AsSpan(row * _outputWidth));
        return gathered;
    }

    /// <summary>Where the rows of an input lie.</summary>
    private readonly record struct StreamedInput(Matrix<T> Rows, nint Width);
}
