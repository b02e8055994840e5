using System.Numerics;
using System.Runtime.CompilerServices;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>Where everything lies in the memory of a tape.</summary>
internal sealed class TapeRoom<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A part of a core's own cache, in bytes; weights take the rest.</summary>
    private const int NearCache = 1 << 19;

    private readonly long _bytesPerRow;

    /// <summary>Lays a tape out.</summary>
    /// <param name="blocks">How many steps it holds.</param>
    public TapeRoom(Blocks blocks)
    {
        var layout = blocks.Layout;
        nint length = 0;
        BufferOffsets = new nint[layout.Buffers.Count];
        Strides = new int[layout.Buffers.Count];
        ColumnOffsets = new int[layout.Buffers.Count][];
        for (var i = 0; i < layout.Buffers.Count; i++)
        {
            ColumnOffsets[i] = Columns(layout.Buffers[i].Widths, out Strides[i]);
            if (layout.Buffers[i].Rows == BufferRows.Steps && (blocks.HasBackward || layout.Buffers[i].Use == BufferUse.Forward))
                _bytesPerRow += (long)Strides[i] * Unsafe.SizeOf<T>();
            BufferOffsets[i] = Lane.Reserve<T>(ref length, checked((nint)blocks.Capacity(i) * Strides[i]));
        }

        WeightOffsets = new nint[layout.Weights.Count];
        Weights = new PackedMatrix<T>[layout.Weights.Count];
        WeightColumns = new int[layout.Weights.Count][];
        var widest = Lane.Width<T>();
        for (var i = 0; i < layout.Weights.Count; i++)
        {
            var shape = layout.Weights[i];
            WeightColumns[i] = Columns(shape.Widths, out var columns);
            columns = Lane.RoundUp<T>(columns);
            widest = Math.Max(widest, columns);
            WeightOffsets[i] = Lane.Reserve<T>(ref length, Packing.Length<T>(shape.Blocks, shape.BlockSize, columns));
            Weights[i] = new PackedMatrix<T>(default, shape.Blocks, shape.BlockSize, Lane.RoundUp<T>(shape.BlockSize), columns);
        }

        ZeroOffset = Lane.Reserve<T>(ref length, widest);
        FreshOffset = Lane.Reserve<T>(ref length, blocks.MaxBatch);
        InverseLengthOffset = Lane.Reserve<T>(ref length, blocks.MaxBatch);
        Length = length;
    }

    public nint[] BufferOffsets { get; }

    /// <summary>For each buffer, the distance between two rows.</summary>
    public int[] Strides { get; }

    public int[][] ColumnOffsets { get; }

    public nint[] WeightOffsets { get; }

    /// <summary>The packed weights, without their places.</summary>
    public PackedMatrix<T>[] Weights { get; }

    public int[][] WeightColumns { get; }

    public nint ZeroOffset { get; }

    public nint FreshOffset { get; }

    public nint InverseLengthOffset { get; }

    /// <summary>The elements that everything takes.</summary>
    public nint Length { get; }

    /// <summary>The rows that stay in a near cache with all that is computed of them, but no fewer than <paramref name="fewest"/>.</summary>
    public int RowsInNearCache(int fewest) => (int)Math.Max(fewest, NearCache / Math.Max(1, _bytesPerRow));

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
}
