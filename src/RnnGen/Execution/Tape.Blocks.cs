using System.ComponentModel;

namespace RnnGen;

/// <content>A run in blocks of steps, each of which begins with what the one before has carried to its end.</content>
public sealed partial class Tape<T>
{
    private readonly Blocks _blocks;
    private readonly Checkpoints<T>? _checkpoints;
    private readonly int[] _blockStarts;
    private readonly SegmentList _previousInBlock;
    private readonly SegmentList _nextInBlock;
    private SegmentList _previous = null!;
    private SegmentList _next = null!;
    private int _blockCount;
    private int _block;
    private int _blockInMemory;
    private int _firstStep;
    private int _firstRow;
    private int _steps;
    private int _rows;
    private bool _isRepeating;

    /// <summary>
    /// The steps that are in memory at once when all sequences reach them: <see cref="MaxSteps"/>, unless the tape was made within a
    /// budget that does not hold them all.
    /// </summary>
    public int BlockSteps => _blocks.Steps;

    /// <summary>Whether this block is the first one that the run computes: what all blocks need is computed with it.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public bool BeginsRun { get; private set; }

    /// <summary>Whether this block is the last one that the run computes: what needs all blocks is computed with it.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public bool EndsRun { get; private set; }

    /// <summary>Whether a step of the block is the first one of its sequences.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public bool IsFirst(int step) => _firstStep + step == 0;

    /// <summary>The number of sequences that go on after a step, in this block or in the next.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public int Staying(int step) => _batch!.Active(_firstStep + step + 1);

    /// <summary>The rows that a buffer has room for.</summary>
    internal nint Capacity(int buffer) => _blocks.Capacity(buffer);

    /// <summary>The rows of a buffer that the batch uses.</summary>
    internal nint RowsIn(int buffer) => _layout.Buffers[buffer].Rows switch
    {
        BufferRows.Steps or BufferRows.Tokens when _blocks.Capacity(buffer) == 0 => 0,
        BufferRows.Steps => _blocks.Kept[buffer] ? _batch!.Rows : _rows,
        BufferRows.Tokens => DistinctCount(_layout.Buffers[buffer].Tokens),
        BufferRows.Sequences => Sequences,
        BufferRows.Shards => Shards,
        _ => 1,
    };

    /// <summary>Goes on to the block after this one; false if this one is the last.</summary>
    internal bool NextBlock()
    {
        LeaveForwardBlock();
        if (_block + 1 == _blockCount)
            return false;
        EnterForward(_block + 1);
        return true;
    }

    /// <summary>Goes back to the block before this one, to which the gradients of this one's first values are carried; false if this one is the first.</summary>
    internal bool PreviousBlock()
    {
        EndCarried(isForward: false);
        if (_block == 0)
            return false;
        PassOn();
        EnterBackward(_block - 1);
        return true;
    }

    /// <summary>Whether the rows of the block must be computed again before the backward run; if so, its carried rows are those with which it began.</summary>
    internal bool BeginRepetition()
    {
        if (_blockInMemory == _block)
            return false;
        _checkpoints!.Return(_block);
        _isRepeating = true;
        EnterForward(_block);
        return true;
    }

    internal void EndRepetition()
    {
        _isRepeating = false;
        _checkpoints!.PutBack();
        EnterBackward(_block);
    }

    /// <summary>Cuts the batch, from its end, into blocks whose rows fit.</summary>
    private void CutIntoBlocks(Batch<T> batch)
    {
        _blockCount = 0;
        var end = batch.Steps;
        do
        {
            var first = _blocks.Count == 1 ? 0 : end;
            while (first > 0 && batch.Start(end) - batch.Start(first - 1) <= _blocks.Rows)
                first--;
            _blockStarts[_blockCount++] = first;
            end = first;
        }
        while (end > 0);
        Array.Reverse(_blockStarts, 0, _blockCount);
        _blockStarts[_blockCount] = batch.Steps;
    }

    private void EnterForward(int block)
    {
        Enter(block);
        _blockInMemory = block;
        BeginsRun = block == 0 && !_isRepeating;
        EndsRun = block + 1 == _blockCount && !_isRepeating;
        BeginsTokens = BeginsRun || !HasBackward;
        if (BeginsTokens)
            FindDistinctTokens();
        if (!_isRepeating)
            _checkpoints?.Keep(block);
        for (var i = 0; i < _layout.Carried.Count; i++)
        {
            if (_layout.Carried[i] is { IsForward: true, Initial: >= 0 } carried)
                KeepInitial(carried);
        }
    }

    private void EnterBackward(int block)
    {
        Enter(block);
        BeginsRun = block + 1 == _blockCount;
        EndsRun = block == 0;
    }

    private void Enter(int block)
    {
        var batch = _batch!;
        var (first, end) = (_blockStarts[block], _blockStarts[block + 1]);
        _block = block;
        _firstStep = first;
        _steps = end - first;
        _firstRow = batch.Start(first);
        _rows = batch.Start(end) - _firstRow;
        var isWhole = _blockCount == 1;
        _previous = isWhole ? batch.NeighboursOf(-1) : _previousInBlock;
        _next = isWhole ? batch.NeighboursOf(1) : _nextInBlock;
        if (!isWhole)
            batch.FindSegments(first, end, _previous, _next);
    }

    private void LeaveForwardBlock()
    {
        EndCarried(isForward: true);
        _lastRows?.Keep(this);
    }

    /// <summary>What stands beyond the end of a block is what the block after it has left.</summary>
    private void PassOn()
    {
        for (var i = 0; i < _layout.Carried.Count; i++)
        {
            if (_layout.Carried[i] is not { IsForward: false, Boundary.Kind: BoundaryKind.Buffer } carried)
                continue;
            for (var row = 0; row < Active(0); row++)
                CarriedRow(carried, row).CopyTo(Row(carried.Boundary.Index, carried.Boundary.Column, row, carried.Width));
        }
    }

    private void KeepInitial(CarriedShape carried)
    {
        for (var row = 0; row < Sequences; row++)
            CarriedRow(carried, row).CopyTo(Row(carried.Initial, 0, row, carried.Width));
    }
}
