using System.Numerics;
using System.Runtime.CompilerServices;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>
/// What a tape of blocks keeps beside the block that is in memory: the carried rows with which each block began, and, while a block is
/// computed again, what the forward run left per sequence.
/// </summary>
internal sealed class Checkpoints<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly AlignedBuffer<T> _memory;
    private readonly Tape<T> _tape;
    private readonly int[] _carried;
    private readonly int[] _results;
    private readonly int[] _ends;
    private readonly nint _lengthOfBlock;
    private readonly nint _resultsOffset;
    private readonly nint _endsOffset;

    public Checkpoints(Tape<T> tape, Blocks blocks)
    {
        _tape = tape;
        _carried = CarriedOf(blocks.Layout);
        _results = ResultsOf(blocks.Layout);
        _ends = EndsOf(blocks.Layout);
        var strides = new TapeRoom<T>(blocks).Strides;
        _lengthOfBlock = LengthOf(_carried, strides, blocks);
        _resultsOffset = _lengthOfBlock * blocks.Count;
        _endsOffset = _resultsOffset + LengthOf(_results, strides, blocks);
        _memory = new AlignedBuffer<T>(LengthOf(blocks));
    }

    public long Bytes => _memory.Length * Unsafe.SizeOf<T>();

    public static nint LengthOf(Blocks blocks)
    {
        var strides = new TapeRoom<T>(blocks).Strides;
        return (LengthOf(CarriedOf(blocks.Layout), strides, blocks) * blocks.Count)
            + LengthOf(ResultsOf(blocks.Layout), strides, blocks)
            + LengthOf(EndsOf(blocks.Layout), strides, blocks);
    }

    /// <summary>Keeps the carried rows with which a block begins.</summary>
    public void Keep(int block) => Copy(_carried, block * _lengthOfBlock, isKeeping: true);

    /// <summary>Keeps what the forward run has left, and puts back the carried rows with which a block began.</summary>
    public void Return(int block)
    {
        Copy(_results, _resultsOffset, isKeeping: true);
        Copy(_carried, block * _lengthOfBlock, isKeeping: false);
    }

    /// <summary>Puts back what the forward run has left.</summary>
    public void PutBack() => Copy(_results, _resultsOffset, isKeeping: false);

    /// <summary>Keeps the gradients that arrive at the ends of sequences; the ends of blocks take their places.</summary>
    public void KeepEnds() => Copy(_ends, _endsOffset, isKeeping: true);

    /// <summary>Puts back the gradients that arrive at the ends of sequences.</summary>
    public void PutBackEnds() => Copy(_ends, _endsOffset, isKeeping: false);

    private void Copy(int[] buffers, nint offset, bool isKeeping)
    {
        foreach (var buffer in buffers)
        {
            var length = checked((int)(_tape.RowsIn(buffer) * _tape.Stride(buffer)));
            var there = _tape.Buffer(buffer).Span(length);
            var here = (_memory.Address + offset).Span(length);
            if (isKeeping)
                there.CopyTo(here);
            else
                here.CopyTo(there);
            offset += _tape.Capacity(buffer) * _tape.Stride(buffer);
        }
    }

    private static nint LengthOf(int[] buffers, int[] strides, Blocks blocks)
    {
        nint length = 0;
        foreach (var buffer in buffers)
            length = checked(length + ((nint)blocks.Capacity(buffer) * strides[buffer]));
        return length;
    }

    private static int[] CarriedOf(CellLayout layout) => [.. layout.Carried.Where(carried => carried.IsForward).Select(carried => carried.Buffer).Distinct()];

    /// <summary>Last values, and sums over time.</summary>
    private static int[] ResultsOf(CellLayout layout) =>
    [
        .. CarriedOf(layout),
        .. layout.Buffers.Index().Where(buffer => buffer.Item is { Clearing: Clearing.Forward, Use: BufferUse.Forward, Rows: not BufferRows.Steps }).Select(buffer => buffer.Index),
    ];

    private static int[] EndsOf(CellLayout layout) =>
        [.. layout.Carried.Where(carried => !carried.IsForward && carried.Boundary.Kind == BoundaryKind.Buffer).Select(carried => carried.Boundary.Index).Distinct()];
}
