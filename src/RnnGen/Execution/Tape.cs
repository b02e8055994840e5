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
    private readonly PackedMatrix<T>[] _weights;
    private readonly int[][] _weightColumns;
    private readonly nint _zeroOffset;
    private readonly nint _freshOffset;
    private readonly nint _inverseLengthOffset;
    private readonly LastRows<T>? _lastRows;
    private Batch<T>? _batch;
    private long _batchVersion;
    private Parameters<T>? _parameters;
    private Parameters<T>? _gradients;
    private long _preparedVersion = -1;

    /// <summary>Makes room for a run.</summary>
    /// <param name="layout">What the cell consists of.</param>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    public Tape(CellLayout layout, int maxSteps, int maxBatch)
        : this(Blocks.Whole(layout, maxSteps, maxBatch))
    {
    }

    internal Tape(Blocks blocks, LastRows<T>? lastRows = null)
    {
        _blocks = blocks;
        _layout = blocks.Layout;
        _lastRows = lastRows;
        MaxSteps = blocks.MaxSteps;
        MaxBatch = blocks.MaxBatch;
        _stepsBefore = new long[blocks.MaxBatch];
        var room = new TapeRoom<T>(blocks);
        _bufferOffsets = room.BufferOffsets;
        _strides = room.Strides;
        _columnOffsets = room.ColumnOffsets;
        _weights = room.Weights;
        _weightColumns = room.WeightColumns;
        _zeroOffset = room.ZeroOffset;
        _freshOffset = room.FreshOffset;
        _inverseLengthOffset = room.InverseLengthOffset;
        _memory = new AlignedBuffer<T>(room.Length);
        for (var i = 0; i < _weights.Length; i++)
            _weights[i] = _weights[i] with { Data = _memory.Address + room.WeightOffsets[i] };

        _distinct = DistinctTokensOf(blocks);
        _stretches = new int[MaxSteps + 1];
        StretchRows = RowsOfAStretch(room);
        _largestMatrix = room.Weights.Select(packed => packed.Bytes).DefaultIfEmpty().Max();
        _blockStarts = new int[blocks.Count + 1];
        _previousInBlock = new SegmentList(blocks.Count > 1 ? MaxSteps : 0);
        _nextInBlock = new SegmentList(blocks.Count > 1 ? 2 * MaxSteps : 0);
        _checkpoints = blocks is { Count: > 1, HasBackward: true } ? new Checkpoints<T>(this, blocks) : null;
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
    public long Bytes => (_memory.Length * Unsafe.SizeOf<T>()) + (_checkpoints?.Bytes ?? 0);

    internal CellLayout Shape => _layout;

    /// <summary>Whether the weights must be packed: before every run of training, and whenever the parameters have changed.</summary>
    internal bool NeedsPreparation { get; set; }

    /// <summary>Whether there is room for a backward run.</summary>
    internal bool HasBackward => _blocks.HasBackward;

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
}
