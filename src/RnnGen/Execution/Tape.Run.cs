using System.ComponentModel;
using System.Runtime.CompilerServices;
using RnnGen.Numerics;

namespace RnnGen;

/// <content>What generated code reads of a run.</content>
public sealed partial class Tape<T>
{
    /// <summary>The number of steps of the block: of the longest sequence, unless the run is cut into blocks.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public int Steps => _steps;

    /// <summary>The number of rows: the steps of all sequences that lie in the block.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public int Rows => _rows;

    /// <summary>The number of sequences.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public int Sequences => _batch!.Sequences;

    /// <summary>One row of zeros.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<T> Zeros => _memory.Address + _zeroOffset;

    /// <summary>For each sequence, 1 if it starts at its declared initial values, 0 if it is carried on.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<T> Fresh => _memory.Address + _freshOffset;

    /// <summary>For each sequence, 1 over its length; 0 for an empty one.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<T> InverseLength => _memory.Address + _inverseLengthOffset;

    /// <summary>1 over the number of rows of all blocks; 0 if there are none.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public double InverseRows => _batch!.Rows == 0 ? 0 : 1.0 / _batch.Rows;

    /// <summary>1 over the number of sequences; 0 if there are none.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public double InverseSequences => Sequences == 0 ? 0 : 1.0 / Sequences;

    /// <summary>The number of sequences that reach a step of the block; 0 for the step after the last.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public int Active(int step) => step < _steps ? _batch!.Active(_firstStep + step) : 0;

    /// <summary>The first row of a step, counted from the first of the block.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public int Start(int step) => _batch!.Start(_firstStep + step) - _firstRow;

    /// <summary>The rows that a loop comes to a little later than to those of some sequences at a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="direction">1 in a loop from the first step to the last, -1 in one from the last to the first.</param>
    /// <param name="first">The first of the worker's sequences.</param>
    /// <param name="end">The sequence after the last one of them.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public RowsAhead Ahead(int step, int direction, nint first, nint end) => new(Start(Within(step)), Start(Within(step + direction)), first, end);

    /// <summary>Where the neighbours in time of all rows lie.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public ReadOnlySpan<Segment> Segments(int shift) => (shift < 0 ? _previous : _next).Items;

    /// <summary>Where the neighbours in time of all rows lie, the last rows first.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public SegmentsFromLast SegmentsFromLast(int shift) => new(Segments(shift), 0, Rows);

    /// <summary>Where the neighbours in time of some rows lie, the last rows first.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public SegmentsFromLast SegmentsFromLast(int shift, RowPortion rows) => new(Segments(shift), rows.First, rows.First + rows.Count);

    /// <summary>All rows in portions for the gradients of matrices, the last portion first.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public RowPortions PortionsFromLast() => new(Rows, (long)_gradients!.Count * Unsafe.SizeOf<T>());

    /// <summary>Where the neighbours in time of a worker's rows lie.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public SegmentRange Segments(int shift, in Stretch stretch) => new(Segments(shift), (int)stretch.FirstRow, (int)stretch.EndRow);

    /// <summary>A size of the cell, by its place among the constructor's arguments.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public int Size(int index) => _layout.Description.Sizes[index].Value;

    /// <summary>The rows of a column of a buffer.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Matrix<T> RowsOf(int index, int column = 0) => _layout.Buffers[index].Rows == BufferRows.One
        ? new(Buffer(index, column), 0)
        : new(Buffer(index, column) + (_blocks.Kept[index] ? (nint)_firstRow * _strides[index] : 0), _strides[index]);

    /// <summary>A column of a buffer.</summary>
    internal Address<T> Buffer(int index, int column = 0) => _memory.Address + _bufferOffsets[index] + _columnOffsets[index][column];

    /// <summary>The distance between two rows of a buffer.</summary>
    internal nint Stride(int index) => _strides[index];

    /// <summary>One row of a column of a buffer.</summary>
    private Span<T> Row(int index, int column, nint row, int width) => (Buffer(index, column) + (row * Stride(index))).Span(width);

    /// <summary>Packed weights.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public PackedMatrix<T> Weights(int index) => _weights[index];

    /// <summary>A parameter.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<T> Parameter(int index) => _parameters!.Address + _parameters.Offset(index);

    /// <summary>The gradient of a parameter.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<T> Gradient(int index) => _gradients is null ? default : _gradients.Address + _gradients.Offset(index);

    /// <summary>The rows of an input.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Matrix<T> InputRows(int index) => new(Input(index) + (FirstRow(index) * InputStride(index)), InputStride(index));

    /// <summary>The first row of the block in an input.</summary>
    private nint FirstRow(int index) => _layout.Inputs[index].PerSequence ? 0 : _firstRow;

    /// <summary>The first row of an input.</summary>
    internal Address<T> Input(int index) => _batch!.RowsOf(index);

    /// <summary>The distance between two rows of an input.</summary>
    internal nint InputStride(int index) => _batch!.Stride(index);

    /// <summary>The tokens of an input.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<int> Tokens(int index) => _batch!.Tokens(index) + FirstRow(index);

    /// <summary>For each row the one to which a link leads, or -1.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<int> Links(int index) => _batch!.Links(index);

    /// <summary>For each row the first of those whose link leads to it, or -1.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<int> FirstLinked(int index) => _batch!.FirstLinked(index);

    /// <summary>For each row the next one whose link leads to the same row, or -1.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<int> NextLinked(int index) => _batch!.NextLinked(index);

    /// <summary>Packs a worker's share of a matrix W for products W·x.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="weights">The packed weights.</param>
    /// <param name="block">Which of the operands it multiplies.</param>
    /// <param name="column">Which of the results it makes.</param>
    /// <param name="matrix">W, row-major.</param>
    /// <param name="leading">The distance between two rows of W.</param>
    /// <param name="rows">The rows of W.</param>
    /// <param name="columns">The columns of W.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public void Pack(Worker worker, int weights, int block, int column, Address<T> matrix, nint leading, int rows, int columns)
    {
        var share = worker.Columns(rows);
        Packing.PlaceTransposed(_weights[weights], block, _weightColumns[weights][column] + share.First, matrix + (share.First * leading), leading, share.Count, columns);
    }

    /// <summary>Packs a worker's share of a matrix W for products Wᵀ·x; the arguments are those of <see cref="Pack"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public void PackTransposed(Worker worker, int weights, int block, int column, Address<T> matrix, nint leading, int rows, int columns)
    {
        var share = worker.Columns(columns);
        Packing.Place(_weights[weights], block, _weightColumns[weights][column] + share.First, matrix + share.First, leading, rows, share.Count);
    }

    /// <summary>Sets the rows of a scalar per sequence or of a vector to those of the last (or first) step of each sequence.</summary>
    /// <param name="isLast">Whether the last step is meant, else the first.</param>
    /// <param name="source">The rows of all steps.</param>
    /// <param name="width">The number of elements.</param>
    /// <param name="destination">A row per sequence.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public void CopyEnds(bool isLast, Matrix<T> source, int width, Matrix<T> destination)
    {
        for (var t = 0; isLast && t < Steps; t++)
            CopyStep(t, Staying(t), source, width, destination);
        if (!isLast && IsFirst(0))
            CopyStep(0, 0, source, width, destination);
    }

    /// <summary>Copies the rows of a step from a sequence on.</summary>
    private void CopyStep(int step, int firstSequence, Matrix<T> source, int width, Matrix<T> destination)
    {
        for (var row = firstSequence; row < Active(step); row++)
            source.Row(Start(step) + row).Span(width).CopyTo(destination.Row(row).Span(width));
    }

    private int Within(int step) => Math.Clamp(step, 0, _steps - 1);
}
