using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>Random matrices with orthonormal rows or columns, whichever are fewer. Saxe, McClelland and Ganguli (2014).</summary>
/// <remarks>
/// Normal vectors, made orthogonal by the Gram–Schmidt process; done twice it is exact to rounding (Giraud, Langou and Rozložník
/// 2005). All sums run in four lanes on any hardware, so that the numbers are the same everywhere.
/// </remarks>
internal static class Orthogonal
{
    public static void Fill<T>(int rows, int columns, double scale, Xoshiro random, Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (vectors, length) = rows < columns ? (rows, columns) : (columns, rows);
        var stride = Lane.RoundUp<double>(length);
        using var basis = new AlignedBuffer<double>((nint)vectors * stride);

        for (var i = 0; i < vectors; i++)
        {
            var vector = basis.Address + (nint)i * stride;
            foreach (ref var element in vector.Span(length))
                element = random.Normal();
            for (var pass = 0; pass < 2; pass++)
                for (var j = 0; j < i; j++)
                {
                    var other = basis.Address + (nint)j * stride;
                    AddMultiple(vector, -Dot(vector, other, stride), other, stride);
                }

            AddMultiple(vector, 1 / Math.Sqrt(Dot(vector, vector, stride)) - 1, vector, stride);
        }

        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                var place = rows < columns ? (nint)row * stride + column : (nint)column * stride + row;
                values[row * columns + column] = T.CreateTruncating(scale * basis.Address[place]);
            }

        GC.KeepAlive(basis);
    }

    private static double Dot(Address<double> a, Address<double> b, int length)
    {
        var sum = Simd256<double>.Zero;
        for (nint i = 0; i < length; i += Simd256<double>.Count)
            sum = Simd256<double>.MultiplyAdd(Simd256<double>.Load(a + i), Simd256<double>.Load(b + i), sum);
        return Simd256<double>.Sum(sum);
    }

    private static void AddMultiple(Address<double> vector, double factor, Address<double> other, int length)
    {
        var factors = Simd256<double>.Create(factor);
        for (nint i = 0; i < length; i += Simd256<double>.Count)
            Simd256<double>.MultiplyAdd(factors, Simd256<double>.Load(other + i), Simd256<double>.Load(vector + i)).Store(vector + i);
    }
}
