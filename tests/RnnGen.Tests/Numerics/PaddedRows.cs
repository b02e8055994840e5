using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

/// <summary>Random rows whose padding is NaN.</summary>
internal sealed class PaddedRows<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly AlignedBuffer<T> _buffer;

    public PaddedRows(int rows, int width, int seed, int extraLanes = 0)
    {
        (Rows, Width, Stride) = (rows, width, Lane.RoundUp<T>(width) + extraLanes * Lane.Width<T>());
        _buffer = new AlignedBuffer<T>((nint)rows * Stride);
        _buffer.Span.Fill(T.NaN);
        var random = new Random(seed);
        for (var r = 0; r < rows; r++)
            for (var j = 0; j < width; j++)
                this[r, j] = T.CreateTruncating(2 * random.NextDouble() - 1);
    }

    public int Rows { get; }

    public int Width { get; }

    public int Stride { get; }

    public Address<T> Address => _buffer.Address;

    public ref T this[int row, int column] => ref _buffer.Span[row * Stride + column];

    public Span<T> Row(int row) => _buffer.Span.Slice(row * Stride, Width);

    public double Value(int row, int column) => double.CreateTruncating(this[row, column]);
}
