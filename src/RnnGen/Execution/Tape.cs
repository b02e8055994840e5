using System.Numerics;
using System.Runtime.CompilerServices;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>The memory of a run: everything that the forward run leaves for the backward run, and what both need. Sized once.</summary>
/// <remarks>A tape belongs to one run at a time. After a run its values can be read by name.</remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public sealed partial class Tape<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly CellLayout _layout;
    private readonly AlignedBuffer<T> _memory;
    private readonly nint[] _bufferOffsets;
    private readonly int[] _strides;
    private readonly int[][] _columnOffsets;
    private readonly nint[] _weightOffsets;
    private readonly PackedMatrix<T>[] _weights;
    private readonly int[][] _weightColumns;
    private readonly nint _zeroOffset;
    private readonly nint _freshOffset;
    private readonly nint _inverseLengthOffset;
    private Batch<T>? _batch;
    private long _batchVersion;
    private Parameters<T>? _parameters;
    private Parameters<T>? _gradients;

    /// <summary>Makes room for a run.</summary>
    /// <param name="layout">What the cell consists of.</param>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    public Tape(CellLayout layout, int maxSteps, int maxBatch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxSteps);
        ArgumentOutOfRangeException.ThrowIfNegative(maxBatch);
        _layout = layout;
        MaxSteps = maxSteps;
        MaxBatch = maxBatch;

        nint length = 0;
        _bufferOffsets = new nint[layout.Buffers.Count];
        _strides = new int[layout.Buffers.Count];
        _columnOffsets = new int[layout.Buffers.Count][];
        for (var i = 0; i < layout.Buffers.Count; i++)
        {
            var buffer = layout.Buffers[i];
            _columnOffsets[i] = Columns(buffer.Widths, out _strides[i]);
            _bufferOffsets[i] = Reserve(ref length, checked((nint)RowCapacity(buffer.Rows) * _strides[i]));
        }

        _weightOffsets = new nint[layout.Weights.Count];
        _weights = new PackedMatrix<T>[layout.Weights.Count];
        _weightColumns = new int[layout.Weights.Count][];
        var widest = Lane.Width<T>();
        for (var i = 0; i < layout.Weights.Count; i++)
        {
            var shape = layout.Weights[i];
            _weightColumns[i] = Columns(shape.Widths, out var columns);
            columns = Lane.RoundUp<T>(columns);
            widest = Math.Max(widest, columns);
            _weightOffsets[i] = Reserve(ref length, Packing.Length<T>(shape.Blocks, shape.BlockSize, columns));
            _weights[i] = new PackedMatrix<T>(default, shape.Blocks, shape.BlockSize, Lane.RoundUp<T>(shape.BlockSize), columns);
        }

        _stepsBefore = new long[maxBatch];
        _zeroOffset = Reserve(ref length, widest);
        _freshOffset = Reserve(ref length, maxBatch);
        _inverseLengthOffset = Reserve(ref length, maxBatch);
        _memory = new AlignedBuffer<T>(length);
        for (var i = 0; i < _weights.Length; i++)
            _weights[i] = _weights[i] with { Data = _memory.Address + _weightOffsets[i] };
    }

    /// <summary>The longest sequence that fits, in steps.</summary>
    public int MaxSteps { get; }

    /// <summary>The most sequences that fit.</summary>
    public int MaxBatch { get; }

    /// <summary>Whether the run is one of training: random slopes and masks are drawn, else they have their mean. True unless set.</summary>
    public bool IsTraining { get; set; } = true;

    /// <summary>The seed of random numbers drawn by the run; every run draws new ones by raising it.</summary>
    public long Seed { get; set; }

    /// <summary>The bytes that the tape takes.</summary>
    public long Bytes => _memory.Length * Unsafe.SizeOf<T>();

    internal CellLayout Shape => _layout;

    /// <summary>The batch of the run. Once it is reset, its rows are elsewhere, and may be more than there is room for.</summary>
    internal Batch<T> RunBatch
    {
        get
        {
            CheckHasRun();
            if (_batch!.Version != _batchVersion)
                throw new InvalidOperationException("The batch was reset since the forward run: call Forward again.");
            return _batch;
        }
    }

    internal void CheckHasRun()
    {
        if (_batch is null)
            throw new InvalidOperationException("The tape holds no run: call Forward first.");
    }

    private int RowCapacity(BufferRows rows) => rows switch
    {
        BufferRows.Steps => checked(MaxSteps * MaxBatch),
        BufferRows.Sequences => MaxBatch,
        _ => 1,
    };

    /// <summary>Each column of a row starts on a whole lane; a scalar takes one element.</summary>
    private static int[] Columns(int[] widths, out int stride)
    {
        var offsets = new int[Math.Max(1, widths.Length)];
        stride = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            offsets[i] = stride;
            stride = checked(stride + Lane.RoundUp<T>(widths[i]));
        }

        if (widths.Length == 0)
            stride = 1;
        return offsets;
    }

    private static nint Reserve(ref nint length, nint elements)
    {
        var offset = length;
        var lane = Lane.Width<T>();
        length = checked(length + ((elements + lane - 1) / lane * lane));
        return offset;
    }
}
